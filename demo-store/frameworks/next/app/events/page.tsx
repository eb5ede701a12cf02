import { connection } from 'next/server';
import { Fitting } from './fitting';

export default async function ProductPage() {
  await connection(); // rendered for each visitor anew
  return (
    <main>
      <h1>Breton stripe shirt</h1>
      <Fitting />
    </main>
  );
}
