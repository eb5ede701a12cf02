// What a list says of one order: that it was bought, that it came back, or both.

export interface ToldOrder {
  /** Where it begins in the file. */
  line: number;
  orderId: string;
  purchase: Purchase | null;
  /** Null: nothing is said of a return. */
  returned: { at: Date; line: number } | null;
  /** That it came back was said, and could not be used. */
  returnAside?: true;
}

export interface Purchase {
  at: Date;
  items: { product_id: string; quantity: number }[];
  /** A decimal as text. */
  amount: string;
  currency: string;
}
