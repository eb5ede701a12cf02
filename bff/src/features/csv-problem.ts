// How a list that cannot be used at all is refused, whatever it is a list of.
import type { CsvFault } from '../product-csv/csv-fault.ts';
import { problem } from './problem.ts';

export function csvProblem(fault: CsvFault) {
  return problem(fault.code, { cause: fault, ...(fault.detail !== null && { detail: fault.detail }) });
}
