// What makes a whole file unusable: nothing of it is taken then. Each with the words to say it.

export type CsvFaultCode =
  | 'csv_empty'
  | 'csv_not_text'
  | 'csv_encoding_unknown'
  | 'csv_quote_open'
  | 'csv_quote_misplaced'
  | 'csv_row_too_long'
  | 'csv_too_many_columns'
  | 'csv_too_many_rows'
  | 'csv_columns_unknown';

export class CsvFault extends Error {
  readonly code: CsvFaultCode;
  /** A sentence that says where and what to do; the catalogue's own when null. */
  readonly detail: string | null;

  constructor(code: CsvFaultCode, detail: string | null = null, options?: ErrorOptions) {
    super(code, options);
    this.name = 'CsvFault';
    this.code = code;
    this.detail = detail;
  }
}
