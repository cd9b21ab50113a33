import { carryOut, type Run } from './run';

process.on('message', (run: Run) => process.send?.(carryOut(run)));
