import { expect, test } from 'vitest';
import { isUntold } from '../../src/interpret/untold.ts';
import { saidIn } from './interpreted.ts';

test.each([
  '[The pilot] <asked> {not to be named}.',
  '[Two deckhands] <declined> {to be identified}.',
  '[Tann] <broke his promise on> {the tolls}.',
])('says nothing: %s', (text) => expect(isUntold(saidIn(text))).toBe(true));

test.each([
  '[The mayor] <rejects> {the plan}.',
  '[The mayor] <promised> {a break in the tolls}.',
  '[The board] <said> {the pilot who fell into the lock had never been named}.',
  '[Rask] <said>: “{I will not be named}.”',
])('says something: %s', (text) => expect(isUntold(saidIn(text))).toBe(false));
