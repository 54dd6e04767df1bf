import { expect, test } from 'vitest';
import { addresseeOf } from '../../../src/interpret/addressees/addressee.ts';
import type { ActType } from '../../../src/model/statement.ts';
import { actOfType, type Cast, saidIn } from '../interpreted.ts';

const WORLD: Cast = {
  Rask: 'person:Ilva Rask<Estmere',
  Tann: 'person:Oren Tann<Dorane',
  Dorane: 'state:Dorane',
  Estmere: 'state:Estmere',
  Velmora: 'state:Velmora',
  'the Council of Harbours': 'org:Council of Harbours',
};

const nameIn = (type: ActType, text: string, cast: Cast): string | null =>
  addresseeOf(saidIn(text, actOfType(type), cast), actOfType(type))?.value.name ?? null;

test.each<[ActType, string, string]>([
  // the object of the cue
  ['promise', '[Rask] <assured> Dorane {that Estmere would keep the truce}.', 'Dorane'],
  ['promise', '[Rask] <promised> {Dorane a new bridge}.', 'Dorane'],
  ['offer', '[Rask] <offered> {Tann an amnesty}.', 'Oren Tann'],
  ['warn', '[Rask] <warned> Tann {that the ice was thin}.', 'Oren Tann'],
  ['threaten', '[Rask] <threatened> {Dorane with war}.', 'Dorane'],
  ['threaten', 'The islands of Dorane, which [Estmere] has long <threatened> {with war}, stayed calm.', 'Dorane'],
  ['urge', '[Rask] <urged> {Dorane to free the crews}.', 'Dorane'],
  ['urge', '[Rask] <called on> {Dorane to free the crews}.', 'Dorane'],
  ['urge', '[Rask] <called upon> {the Council of Harbours to act}.', 'Council of Harbours'],
  ['urge', '[Rask] <appealed to> {Tann to spare the city}.', 'Oren Tann'],
  ['urge', '[Rask] <asked> {Tann for mercy}.', 'Oren Tann'],
  ['demand', '[Rask] <ordered> {the rebels to lay down arms}.', 'rebels'],
  ['demand', '[Rask] <demanded of> {Dorane an apology}.', 'Dorane'],
  ['urge', '[Rask] <pressed> {Tann to resign}.', 'Oren Tann'],
  ['propose', '[Rask] <invited> {Tann to talks in May}.', 'Oren Tann'],
  ['urge', '[Rask] <begged> {the crews to come home}.', 'crews'],
  ['accuse', '[Rask] <accused> {Tann of fraud}.', 'Oren Tann'],
  ['accuse', '[Rask] <blamed> {Dorane for the famine}.', 'Dorane'],
  ['praise', '[Rask] <praised> {Tann for his calm}.', 'Oren Tann'],
  ['praise', '[Rask] <commended> {Dorane’s restraint}.', 'Dorane'],
  ['praise', '[Rask] <thanked> {the nurses}.', 'nurses'],
  ['praise', '[Rask] <congratulated> {Tann on his victory}.', 'Oren Tann'],
  ['criticise', '[Rask] <condemned> {Dorane’s raids on the islands}.', 'Dorane'],
  ['criticise', '[Rask] <lashed out at> {Tann over the budget}.', 'Oren Tann'],
  ['criticise', '[Rask] <described> {Tann as a coward}.', 'Oren Tann'],
  ['criticise', '[Rask] <called> {Tann a “liar”}.', 'Oren Tann'],
  ['praise', '[Rask] <referred to> {Tann as a hero}.', 'Oren Tann'],
  // who is told
  ['assert', '[Rask] <told> lawmakers {that the bridge was safe}.', 'lawmakers'],
  ['assert', '“{The bridge is safe},” [Rask] <told> lawmakers.', 'lawmakers'],
  ['assert', '[Rask] <told> the crews {that the ice was thin}.', 'crews'],
  ['assert', '[Rask] <informed> Tann {that the talks were over}.', 'Oren Tann'],
  ['assert', 'The crews who <had been told by> [Rask] {that the ice was thin} went out.', 'crews'],
  ['assert', '[Rask] <said to> Tann {that the talks were over}.', 'Oren Tann'],
  [
    'announce',
    '[Rask] <told> the Council of Harbours {the port would close}.'.replace('the Council of Harbours', 'parliament'),
    'parliament',
  ],
  ['assert', '[Rask] <was quoted as telling> the envoys {that the harvest had failed}.', 'envoys'],
  // who must act
  ['demand', '[Rask] <said> {Dorane must withdraw}.', 'Dorane'],
  ['demand', '[Rask] <insisted> {that Dorane should free the crews}.', 'Dorane'],
  ['demand', '[Rask] <demanded> {that Dorane free the crews}.', 'Dorane'],
  ['demand', '[Rask] <said> {Dorane’s troops must leave the islands}.', 'Dorane'],
  ['demand', '[Rask] <demanded> {Dorane’s withdrawal from the islands}.', 'Dorane'],
  ['demand', '[Rask] <repeated> {demands for Dorane’s surrender}.', 'Dorane'],
  ['assert', '[Rask] <repeated> {her demands for Dorane’s surrender}.', 'Dorane'],
  ['demand', '[Rask] <wants> {Tann to resign}.', 'Oren Tann'],
  ['urge', '“{Tann must listen to the crews},” [Rask] <said>.', 'Oren Tann'],
  ['urge', '[Rask] <said> {the government of Dorane should apologise}.', 'Dorane'],
  ['demand', '“{We expect that Dorane pays its debts},” [Rask] <said>.', 'Dorane'],
  // threats
  ['threaten', '[Rask] <vowed> {to attack Dorane}.', 'Dorane'],
  ['threaten', '[Rask] <vowed> {to retaliate against Dorane}.', 'Dorane'],
  ['threaten', '[Rask] <said> {Estmere would bomb Dorane’s ports}.', 'Dorane'],
  ['threaten', '[Rask] <threatened> {sanctions against Velmora}.', 'Velmora'],
  ['threaten', '[Rask] <said> {Dorane would pay for the raids}.', 'Dorane'],
  ['threaten', '“{If Dorane does not leave, we will act},” [Rask] <said>.', 'Dorane'],
  ['threaten', '“{If Dorane’s soldiers stay, we will close the strait},” [Rask] <said>.', 'Dorane'],
  // promises and offers
  ['promise', '[Rask] <promised> {that Estmere would not attack Dorane}.', 'Dorane'],
  ['promise', '[Rask] <pledged> {to respect Dorane’s border}.', 'Dorane'],
  ['promise', '[Rask] <vowed> {to defend Velmora}.', 'Velmora'],
  ['promise', '[Rask] <pledged> {two million in aid to Velmora}.', 'Velmora'],
  ['promise', '[Rask] <promised> {support for Velmora}.', 'Velmora'],
  ['offer', '[Rask] <said> {Estmere was willing to talk with Dorane}.', 'Dorane'],
  ['assert', '[Rask] <said> {Estmere was willing to talk with Dorane}.', 'Dorane'],
  ['offer', '“{If Dorane’s soldiers leave, we will stop},” [Rask] <said>.', 'Dorane'],
  ['offer', '“{Tann can call me at any hour},” [Rask] <said>.', 'Oren Tann'],
  ['assert', '“{There is a seat available to Dorane},” [Rask] <said>.', 'Dorane'],
  ['offer', '[Rask] <offered> {security guarantees to Dorane}.', 'Dorane'],
  ['assert', '[Rask] <said> {Estmere had no intention of attacking Dorane}.', 'Dorane'],
  ['propose', '[Rask] <proposed> {talks with Dorane}.', 'Dorane'],
  ['promise', '[Rask] <promised> {refugees shelter for the winter}.', 'refugees'],
  ['assert', '[Rask] <said> {Dorane would pay a high price for the raids}.', 'Dorane'],
  ['assert', '[Rask] <argued> {that Tann had lost his legitimacy}.', 'Oren Tann'],
  ['assert', '[Rask] <described> {Tann as a friend}.', 'Oren Tann'],
  ['offer', '[Rask] <offered> {Dorane talks in May}.', 'Dorane'],
  ['predict', '[Rask] <said> {Estmere would not talk to Dorane}.', 'Dorane'],
  // refusals and judgements
  ['refuse', '[Rask] <ruled out> {any deal with Dorane}.', 'Dorane'],
  ['refuse', '[Rask] <rejected> {Dorane’s terms}.', 'Dorane'],
  ['agree', '[Rask] <accepted> {Tann’s offer}.', 'Oren Tann'],
  ['accuse', '[Rask] <said> {Tann had stolen the vote}.', 'Oren Tann'],
  ['criticise', '[Rask] <said> {Tann was a coward}.', 'Oren Tann'],
  ['doubt', '[Rask] <is sceptical of> {Tann’s offer}.', 'Oren Tann'],
  ['praise', '“{We view Dorane’s step as a good sign},” [Rask] <said>.', 'Dorane'],
  ['criticise', 'Rask defended Tann. [Velmora] <called> {him a traitor}.', 'Oren Tann'],
])('%s: %s', (type, text, expected) => {
  const him: Cast = text.includes('called> {him') ? { him: 'person:Oren Tann<Dorane' } : {};
  expect(nameIn(type, text, { ...WORLD, ...him })).toBe(expected);
});

test.each<[ActType, string]>([
  // assertions, predictions
  ['assert', '[Rask] <said> {Dorane had lost the war}.'],
  ['assert', '[Rask] <said> {the envoys met in Dorane}.'],
  ['predict', '[Rask] <said> {Dorane would recover by May}.'],
  ['announce', '[Rask] <announced> {a new bridge}.'],
  ['confirm', '[Rask] <confirmed> {the visit to Dorane}.'],
  ['assert', '[Rask] <described> {the Council of Harbours as harmless}.'],
  ['assert', '[Rask] <saw> {Tann leave}.'],
  // who passes it on, and occasions
  ['assert', '[Rask] <told> reporters {that the bridge was safe}.'],
  ['assert', '[Rask] <told> the Lakeside Herald {that the bridge was safe}.'],
  ['assert', '“{The bridge is safe},” [Rask] <told> journalists.'],
  ['assert', '[Rask] <told> a rally {that the bridge was safe}.'],
  ['assert', '[Rask] <told> a news conference {that the bridge was safe}.'],
  ['assert', '[Rask] <told> Vokta {that the bridge was safe}.'],
  ['assert', '[Rask] <told> {the truth}.'],
  // the subject of what is said is not the object of the cue
  ['warn', '[Rask] <warned> {Dorane would lose the war}.'],
  ['warn', '[Rask] <warned> {that Dorane was near collapse}.'],
  // the speaker and his own side
  ['promise', '[Rask] <vowed> {to defend Estmere}.'],
  ['threaten', '“{If we are attacked, we will answer},” [Rask] <said>.'],
  ['demand', '“{Estmere must arm itself},” [Rask] <said>.'],
  ['criticise', '[Rask] <said> {Rask was no hero}.'],
  // nobody in particular
  ['demand', '[Rask] <insisted> {that any promise must be kept}.'],
  ['demand', '“{It must be said that the ice is thin},” [Rask] <said>.'],
  ['urge', '“{It should be noted that the ice is thin},” [Rask] <said>.'],
  ['refuse', '[Rask] <rejected> {the proposal}.'],
  ['praise', '[Rask] <called> {it “very good news”}.'],
  ['criticise', '[Rask] <condemned> {Friday’s test}.'],
  ['promise', '[Rask] <vowed> {to travel to Dorane}.'],
  ['promise', '[Rask] <promised> {a new bridge by May}.'],
  ['threaten', '“{If the harvest fails, we will close the port},” [Rask] <said>.'],
  ['deny', '[Rask] <denied> {the reports}.'],
  ['urge', '[Rask] <called for> {the prisoner to be spared}.'],
  ['threaten', '“{We will fight until Dorane is free},” [Rask] <said>.'],
  ['assert', '[Rask] <said of> Tann: {“The question is when.”}.'],
])('nobody: %s: %s', (type, text) => expect(nameIn(type, text, WORLD)).toBeNull());

test.each<[ActType, string, string]>([
  ['urge', '[Rask] <called on> {Dorane to free the crews}.', 'Dorane'],
  ['promise', '[Rask] <assured> Velmora {that the truce would hold}.', 'Velmora'],
  ['demand', '[Rask] <said> {the rebels must leave}.', 'rebels'],
  ['accuse', '[Rask] <accused> {Western officials of fraud}.', 'Western officials'],
  ['threaten', '[Rask] <vowed> {to attack Dorane}.', 'Dorane'],
])('without actors, the words are the name: %s: %s', (type, text, expected) =>
  expect(nameIn(type, text, {})).toBe(expected),
);
