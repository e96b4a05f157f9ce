export { createDetector } from './create-detector.ts';
