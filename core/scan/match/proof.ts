import type { VendorId } from '../../catalog/schema.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Site, TextValue } from '../resolve/value.ts';

/** What has been shown so far: which vendor is used for video, in which file, and which literals took part. */
export class Proof {
  private readonly byFile = new Map<number, Set<VendorId>>();
  private readonly byFolder = new Map<string, Set<VendorId>>();
  private readonly project = new Set<VendorId>();
  private readonly sites = new Set<string>();

  add(file: ProjectFile, vendor: VendorId): void {
    const known = this.byFile.get(file.index) ?? new Set<VendorId>();
    this.byFile.set(file.index, known.add(vendor));
    const folder = folderOf(file);
    this.byFolder.set(folder, (this.byFolder.get(folder) ?? new Set<VendorId>()).add(vendor));
    this.project.add(vendor);
  }

  inFolder(file: ProjectFile, vendor: VendorId): boolean {
    return this.byFolder.get(folderOf(file))?.has(vendor) ?? false;
  }

  vendorsBeside(file: ProjectFile): readonly VendorId[] {
    return [...(this.byFolder.get(folderOf(file)) ?? [])].sort();
  }

  inFile(file: ProjectFile, vendor: VendorId): boolean {
    return this.byFile.get(file.index)?.has(vendor) ?? false;
  }

  inProject(vendor: VendorId): boolean {
    return this.project.has(vendor);
  }

  vendorsIn(file: ProjectFile): ReadonlySet<VendorId> {
    return this.byFile.get(file.index) ?? new Set();
  }

  noteAddress(value: TextValue, vendor: VendorId): void {
    for (const piece of value.pieces) if (piece.text !== null) this.noteSite(piece.site, vendor);
  }

  /** A literal that a call of the vendor is given. */
  noteSite(site: Site, vendor: VendorId): void {
    this.sites.add(siteKey(site, vendor));
  }

  usesSite(site: Site, vendor: VendorId): boolean {
    return this.sites.has(siteKey(site, vendor));
  }
}

const folderOf = ({ path }: ProjectFile): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const siteKey = ({ file, line, column }: Site, vendor: VendorId): string => `${file.index}:${line}:${column}:${vendor}`;
