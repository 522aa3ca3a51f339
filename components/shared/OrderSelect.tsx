interface Props<T extends string> {
  label: string;
  /** Orders, with their names. */
  orders: readonly (readonly [order: T, name: string])[];
  order: T;
  choose: (order: T) => void;
}

/** Lets the user choose the order of a list. */
export function OrderSelect<T extends string>({ label, orders, order, choose }: Props<T>) {
  return (
    <select
      aria-label={label}
      value={order}
      onChange={({ currentTarget: { value } }) => {
        const found = orders.find(([known]) => known === value);
        if (found) choose(found[0]);
      }}
    >
      {orders.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
