import { expect, test } from 'vitest';
import { interpret } from '../../src/interpret/interpret.ts';
import { saidIn } from './interpreted.ts';

const kept = (text: string): number => {
  const { report, analysis, resolution, statement } = saidIn(text);
  return interpret(report, analysis, resolution, [statement]).statements.length;
};

test.each([
  '[The pilot] <asked> {not to be named}.',
  '[Two deckhands] <declined> {to be identified}.',
  '[Tann] <broke his promise on> {the tolls}.',
  '[The mayor] <toured> {the mill}.',
  '[She] <had told> {parliament in July}.',
  '[Velmora] <will examine> {a new draft of the accord}.',
  '[The board] <talks> {next week}.',
  'The two envoys met in Brask <to discuss> {the draft}.',
  '[The Gazette], <citing> {an official}, put the loss at nine.',
  '{The word “harvest”} <appears> nine times in the accord.',
])('says nothing: %s', (text) => expect(kept(text)).toBe(0));

test.each([
  '[The mayor] <rejects> {the plan}.',
  '[The mayor] <promised> {a break in the tolls}.',
  '[The board] <said> {the pilot who fell into the lock had never been named}.',
  '[Rask] <said>: “{I will not be named}.”',
  '[She] <told> {parliament that the ferry was lost}.',
  '[The Gazette], <citing> {a loss of nine boats}, called for an inquiry.',
  '[The crew] <seemed> {“too tired to talk”}.',
])('says something: %s', (text) => expect(kept(text)).toBe(1));
