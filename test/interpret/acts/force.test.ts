import { expect, test } from 'vitest';
import { acted } from './acted.ts';

test.each([
  ['[The premier] <guaranteed> {to keep the quay open}.', 'guarantee'],
  ['[The premier] <gave a written guarantee> {to keep the quay open}.', 'guarantee'],
  ['[She] <said> {“We will pay every family by the end of March.”}', 'promise'],
  ['[The agency] <said> {the ferry line will be closed on Sunday}.', 'promise'],
  ['[Rask] <insisted> {that he has no intention of attacking anybody}.', 'promise'],
  ['[The mill] <plans> {to hire forty people}.', 'intention'],
  ['[The mayor] <hopes> {to open the bridge in May}.', 'intention'],
  ['[He] <said> {“If they lift the toll, we will lend our cranes.”}', 'offer'],
  ['[Dockers] <threatened> {to close the port}.', 'threat'],
  ['[Velmora] <rejected> {the proposal}.', 'refusal'],
  ['[The port] <announced> {that three cranes had fallen}.', null],
  ['[The bishop] <condemned> {the raid}.', null],
])('%s binds by: %s', (text, force) => {
  expect(acted(text).force).toBe(force);
});
