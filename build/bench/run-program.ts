import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of a program. */
export interface Run {
  readonly seconds: number;
  /** Most memory it held at once, in megabytes; null where the system does not tell. */
  readonly megabytes: number | null;
}

const lookEvery = 20;

const peakOf = (pid: number | undefined): number | null => {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
};

/** Runs a program to its end, its output thrown away. Exit codes above `mostCode` are failures. */
export const runProgram = (program: string, parameters: readonly string[], mostCode = 0): Promise<Run> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
    let megabytes: number | null = null;
    let complaint = '';
    const look = setInterval(() => {
      megabytes = peakOf(child.pid) ?? megabytes;
    }, lookEvery);
    child.stderr.on('data', (text: Buffer) => {
      complaint = `${complaint}${text}`.slice(-500);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code === null || code > mostCode) reject(new Error(`${program} ended with ${code}: ${complaint}`));
      else resolve({ seconds: (performance.now() - start) / 1000, megabytes });
    });
  });
