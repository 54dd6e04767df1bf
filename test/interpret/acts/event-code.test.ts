import { expect, test } from 'vitest';
import { acted } from './acted.ts';

test.each([
  ['[Velmora] <accused> {its neighbour of moving the boundary stones}.', 'ACCUSE', 'allege', '11', 3],
  ['[The bishop] <condemned> {the raid}.', 'ACCUSE', 'disapprove', '11', 3],
  ['[The premier] <demanded> {the release of the crew}.', 'REQUEST', 'yield', '10', 3],
  ['[The envoy] <called for> {new talks}.', 'REQUEST', 'meet', '10', 3],
  ['[Velmora] <rejected> {the proposal for talks}.', 'REJECT', 'meet', '12', 3],
  ['[The general] <threatened> {to attack the port}.', 'THREATEN', 'violence', '13', 3],
  ['[Tann] <pledged> {to protect the forest}.', 'AGREE', null, '03', 1],
  ['[The duke] <praised> {the crews}.', 'SUPPORT', null, '05', 1],
  ['[The palace] <announced> {the release of ten prisoners}.', 'YIELD', 'release', '08', 2],
  ['[The palace] <announced> {that it will release ten prisoners}.', 'AGREE', null, '03', 1],
  ['[The police] <said> {they had arrested two men}.', 'COERCE', 'arrest', '17', 4],
  ['[The clerk] <said> {the hall was cold}.', null, null, null, null],
  ['[Engineers] <warned> {that the dam would not survive another flood}.', null, null, null, null],
])('%s is coded %s', (text, plover, mode, cameo, quad) => {
  const act = acted(text);
  expect({ plover: act.plover, mode: act.mode, cameo: act.cameo, quad: act.quad }).toEqual({
    ...{ plover, mode, cameo, quad },
  });
});
