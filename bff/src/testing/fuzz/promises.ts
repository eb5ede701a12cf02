// What every answer promises, whatever was asked: a status that the document announces, a body of the shape it announces,
// and for a refusal a problem document whose code is known and means that status.
import assert from 'node:assert/strict';
import { ProblemDocument } from '../../contract/common.ts';
import { Health, OPERATIONS, type Operation } from '../../contract/operations.ts';
import { isProblemCode, PROBLEMS } from '../../contract/problems.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Statuses of whatever is no operation: a method that the address does not have, a preflight. */
const OF_NO_OPERATION = [200, 204, 400, 404, 405];

export function assertKept(method: string, path: string, answer: Answer): void {
  const where = `${method} ${path} answers ${answer.status} ${answer.body.toString('latin1').slice(0, 300)}`;
  assert.ok(answer.status < 500, where);
  const operation = operationAt(method === 'HEAD' ? 'GET' : method, path);
  if (!operation) assert.ok(OF_NO_OPERATION.includes(answer.status), where);
  if (method === 'HEAD' || answer.status === 204) {
    assert.equal(answer.body.length, 0, where);
    return;
  }

  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  if (answer.status >= 400) assertProblem(operation, type, answer, where);
  else if (operation) assertSuccess(operation, type, answer, where);
}

function assertSuccess(operation: Operation, type: string, answer: Answer, where: string): void {
  assert.equal(answer.status, operation.success.status, where);
  const schema = operation.success.content[type];
  assert.ok(schema, `${where}: ${type} is not announced`);
  if (type === 'application/json') schema.parse(JSON.parse(answer.body.toString()));
}

function assertProblem(operation: Operation | undefined, type: string, answer: Answer, where: string): void {
  if (operation?.id === 'readyz') {
    Health.parse(JSON.parse(answer.body.toString()));
    return;
  }
  assert.equal(type, 'application/problem+json', where);
  const problem = ProblemDocument.parse(JSON.parse(answer.body.toString()));
  assert.ok(isProblemCode(problem.code), where);
  assert.equal(answer.status, PROBLEMS[problem.code].status, where);
  assert.equal(problem.status, answer.status, where);
  assert.equal(problem.request_id, answer.headers['x-request-id'], where);
  const always = ['method_not_allowed', 'not_found'];
  const announced = !operation ? always : operation.problems;
  assert.ok((announced as readonly string[]).includes(problem.code), `${operation?.id} does not announce it: ${where}`);
}

function operationAt(method: string, path: string): Operation | undefined {
  return OPERATIONS.find(
    (operation) =>
      operation.method === method.toLowerCase() &&
      new RegExp(`^${operation.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(path),
  );
}
