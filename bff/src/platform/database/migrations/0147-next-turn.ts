// The turn of the next job in a queue, as a function for the sake of its one setting: of a queue in which next to nothing waits
// PostgreSQL believes that sorting what it finds is as quick as an index in the right order, and keeps that plan for when
// thousands wait (measured: 1.6 ms with 1,400 who wait, 0.03 without). Each try-on that is asked for pays it. The queue's tables
// come later than this.
import { statements } from './statements.ts';

export const nextTurn = statements(`
  create function app.next_turn(queue text, of_group text, first_turn integer, last_turn integer) returns integer
  language plpgsql stable set enable_sort = off as $$
  begin
    return least(last_turn, greatest(
      first_turn,
      (select -priority from pgboss.job
        where name = queue and state < 'active' and not blocked and priority between -last_turn and -first_turn
        order by priority desc, created_on limit 1),
      (select 1 - priority from pgboss.job
        where name = queue and group_id = of_group and state < 'active' and priority between -last_turn and -first_turn
        order by priority limit 1)
    ));
  end $$`);
