import { expect, test } from 'vitest';
import { conditionOf } from '../../../src/interpret/conditions/condition.ts';
import { saidIn } from '../interpreted.ts';

/** `kind, polarity: words`, or null. */
function conditionIn(text: string): string | null {
  const found = conditionOf(saidIn(text))?.value;
  return found ? `${found.kind}, ${found.polarity}: ${found.text}` : null;
}

test.each<[string, string]>([
  // if
  ['“{If the envoys leave, we will close the strait},” [Rask] <said>.', 'if, positive: If the envoys leave'],
  ['[Rask] <said> {the strait would close if the envoys left}.', 'if, positive: if the envoys left'],
  ['“{If they do not pay, we will cut the line},” [he] <warned>.', 'if, negative: If they do not pay'],
  ['“{If no deal is struck, we will go home},” [he] <said>.', 'if, negative: If no deal is struck'],
  [
    '[Tann] <said> {that if the ice failed to hold, the crews would turn back}.',
    'if, negative: if the ice failed to hold',
  ],
  ['“{If Dorane refuses to sign, the talks are over},” [she] <said>.', 'if, negative: If Dorane refuses to sign'],
  ['[She] <said> {he would, if elected, halve the fares}.', 'if, positive: if elected'],
  ['“{We will use force if necessary},” [the admiral] <said>.', 'if, positive: if necessary'],
  ['“{If not, we will go to the court},” [Rask] <said>.', 'if, negative: If not'],
  ['“{If they leave, then we will stop},” [Rask] <said>.', 'if, positive: If they leave'],
  [
    '“{If the army, the navy and the guards withdraw, we will talk},” [he] <said>.',
    'if, positive: If the army, the navy and the guards withdraw',
  ],
  [
    '“{If the court rules against us, which nobody expects, we will appeal},” [he] <said>.',
    'if, positive: If the court rules against us, which nobody expects',
  ],
  ['“{And if they open fire, we will answer},” [Rask] <said>.', 'if, positive: if they open fire'],
  ['[Rask] <vowed> {to leave the pact if it was not “honest”}.', 'if, negative: if it was not “honest”'],
  [
    '[Rask] <told> the envoys {he would quit if they stayed away, and he meant it}.',
    'if, positive: if they stayed away',
  ],
  ['“{If talks fail},” [he] <said>, “{our troops will move in}.”', 'if, positive: If talks fail'],
  ['If talks fail, [he] <said>, {troops would move in}.', 'if, positive: If talks fail'],
  ['If elected mayor again, [Rask] <vowed> {to halve the fares}.', 'if, positive: If elected mayor again'],
  [
    '[He] <said> {the bank would lend more if and when the court agreed}.',
    'if, positive: if and when the court agreed',
  ],
  [
    '“{If the guards stay and if the gates stay shut, we will strike},” [she] <said>.',
    'if, positive: If the guards stay and if the gates stay shut',
  ],
  [
    '“{Nobody will be hurt if the hostages are freed},” [the captain] <said>.',
    'if, positive: if the hostages are freed',
  ],
  ['[The union] <threatened> {a strike if wages were cut}.', 'if, positive: if wages were cut'],
  [
    '[Dorane] <promised> {that it would disarm if its neighbours did so first}.',
    'if, positive: if its neighbours did so first',
  ],
  ['“{We want peace. If they fire on us, we will answer},” [Rask] <said>.', 'if, positive: If they fire on us'],
  // unless
  [
    '[He] <pledged> to {“never fire first” unless there is a “grave threat” to the island}.',
    'unless, negative: unless there is a “grave threat” to the island',
  ],
  [
    '[He] <pledged to> {“never fire first”} unless there is a “grave threat” to the island.',
    'unless, negative: unless there is a “grave threat” to the island',
  ],
  [
    '“{Unless the army withdraws, there will be no talks},” [she] <said>.',
    'unless, negative: Unless the army withdraws',
  ],
  [
    '“{Unless and until Dorane pays, we will not sign},” [he] <said>.',
    'unless, negative: Unless and until Dorane pays',
  ],
  [
    '[Tann] <said> {the port would stay shut unless the crews went back}.',
    'unless, negative: unless the crews went back',
  ],
  ['“{Barring an accident, the bridge will open},” [the engineer] <said>.', 'unless, negative: Barring an accident'],
  // as long as
  [
    '“{As long as Rask is president, nobody will give up land},” [Tann] <said>.',
    'as long as, positive: As long as Rask is president',
  ],
  [
    '“{We will stay so long as the people want us},” [she] <said>.',
    'as long as, positive: so long as the people want us',
  ],
  [
    '[He] <said> {he would not return for as long as the junta ruled}.',
    'as long as, positive: for as long as the junta ruled',
  ],
  // once, when
  [
    '[The agency] <said> {aid would resume once inspectors were admitted}.',
    'once, positive: once inspectors were admitted',
  ],
  ['“{Once they lay down arms, we will free the prisoners},” [he] <said>.', 'once, positive: Once they lay down arms'],
  ['“{As soon as the gates open, we will send food},” [she] <said>.', 'once, positive: As soon as the gates open'],
  [
    '“{We will lift the blockade when they free the crews},” [Rask] <said>.',
    'once, positive: when they free the crews',
  ],
  [
    '“{There is a seat available to Dorane when it ends the raids},” [Tann] <said>.',
    'once, positive: when it ends the raids',
  ],
  [
    '“{The moment they cross the river, we will fire},” [the general] <said>.',
    'once, positive: The moment they cross the river',
  ],
  // until, before
  ['“{We will not talk until the siege is lifted},” [she] <said>.', 'until, negative: until the siege is lifted'],
  [
    '[Dorane] <said> {it would keep the ships until the fines were paid}.',
    'until, negative: until the fines were paid',
  ],
  [
    '“{Until every hostage is free, there will be no truce},” [he] <vowed>.',
    'until, negative: Until every hostage is free',
  ],
  [
    '[He] <said> {the strike would go on until the release of the three crews}.',
    'until, negative: until the release of the three crews',
  ],
  ['[He] <said> {there could be no vote before the guns fell silent}.', 'until, negative: before the guns fell silent'],
  [
    '[The bank] <said> {lending would stay suspended pending a review of the accounts}.',
    'until, negative: pending a review of the accounts',
  ],
  // provided
  [
    '[Dorane] <said> {it would sign, provided that its fleet stayed}.',
    'provided, positive: provided that its fleet stayed',
  ],
  ['“{We will come, provided the road is safe},” [she] <said>.', 'provided, positive: provided the road is safe'],
  [
    '“{Providing the harvest is good, prices will fall},” [he] <said>.',
    'provided, positive: Providing the harvest is good',
  ],
  [
    '[Rask] <agreed> {to talks on condition that the raids stop}.',
    'provided, positive: on condition that the raids stop',
  ],
  [
    '[He] <said> {he would serve on the condition that his brother was freed}.',
    'provided, positive: on the condition that his brother was freed',
  ],
  [
    '[Estmere] <agreed> {to a truce, subject to approval by its parliament}.',
    'provided, positive: subject to approval by its parliament',
  ],
  [
    '[She] <said> {any loan would be contingent on reform of the courts}.',
    'provided, positive: contingent on reform of the courts',
  ],
  [
    '[He] <said> {the visit was conditional upon guarantees of safety}.',
    'provided, positive: conditional upon guarantees of safety',
  ],
  // in exchange
  [
    '[Dorane] <promised> {to respect the border in exchange for an end to the raids}.',
    'in exchange, positive: in exchange for an end to the raids',
  ],
  [
    '[Rask] <offered> {an amnesty in return for the rebels’ weapons}.',
    'in exchange, positive: in return for the rebels’ weapons',
  ],
  [
    '“{In exchange for the islands, we will open the strait},” [he] <said>.',
    'in exchange, positive: In exchange for the islands',
  ],
  // without
  [
    '[Analysts] <say> {such promises are “worthless” without inspection or strong courts}.',
    'without, negative: without inspection or strong courts',
  ],
  ['“{Without a truce, there will be no vote},” [she] <said>.', 'without, negative: Without a truce'],
  ['[He] <said> {Dorane would not sign without firm guarantees}.', 'without, negative: without firm guarantees'],
  ['“{There can be no peace without ending the siege},” [Tann] <said>.', 'without, negative: without ending the siege'],
  [
    '“{In the absence of a deal, the crews will strike},” [she] <warned>.',
    'without, negative: In the absence of a deal',
  ],
  ['“{Absent a ruling, we cannot act},” [the clerk] <said>.', 'without, negative: Absent a ruling'],
  // only
  ['[She] <said> {she would return only if the court cleared her}.', 'only, positive: only if the court cleared her'],
  [
    '“{Only when the last soldier leaves will we talk},” [he] <said>.',
    'only, positive: Only when the last soldier leaves',
  ],
  [
    '[Dorane] <said> {sanctions would end only after the fleet withdrew}.',
    'only, positive: only after the fleet withdrew',
  ],
  // inverted
  ['“{Should they refuse, the bank will close},” [he] <said>.', 'if, positive: Should they refuse'],
  ['[He] <said> {the fleet would answer should they attack}.', 'if, positive: should they attack'],
  ['“{Should the talks fail, we will go to the court},” [she] <said>.', 'if, positive: Should the talks fail'],
  ['“{Had they asked, we would have come},” [he] <said>.', 'if, positive: Had they asked'],
  ['“{Were Dorane to leave, the pact would collapse},” [she] <said>.', 'if, positive: Were Dorane to leave'],
  ['“{Were it not for the dam, the city would starve},” [he] <said>.', 'without, negative: Were it not for the dam'],
  // other ways to suppose
  ['“{In the event of an attack, we will respond},” [the minister] <said>.', 'if, positive: In the event of an attack'],
  ['[She] <said> {the crews would march in case the vote was stolen}.', 'if, positive: in case the vote was stolen'],
  ['“{Assuming the ice is thick, we will sail in May},” [he] <said>.', 'if, positive: Assuming the ice is thick'],
  ['“{Depending on the ruling, we may appeal},” [she] <said>.', 'if, positive: Depending on the ruling'],
])('%s', (text, expected) => expect(conditionIn(text)).toBe(expected));

test.each<[string]>([
  // whether
  ['[Reporters] <asked> {if the ice would hold}.'],
  ['[He] <said> {it was unclear if the envoys would come}.'],
  ['[She] <said> {she did not know if the bank would lend}.'],
  ['[The clerk] <said> {the court would decide if the vote was fair}.'],
  ['[He] <said> {a visitor had asked him if the bridge was safe}.'],
  ['“{We will see if they are honest},” [Rask] <said>.'],
  ['[He] <said> {he could not say if the crews would sail}.'],
  ['[The mayor] <said> {she asked the two envoys if they would stay}.'],
  // concessive, comparison, asides
  ['“{We will sail even if the ice breaks},” [he] <said>.'],
  ['[She] <said> {he acted as if the city were his}.'],
  ['“{If anything, prices will fall},” [he] <said>.'],
  ['[He] <said> {few crews, if any, would sail}.'],
  ['[She] <said> {a deal was hard, if not impossible}.'],
  ['“{If only they had listened},” [she] <said>.'],
  ['“{If you look at the lake, the ice is thin},” [he] <said>.'],
  ['“{What if the ice breaks},” [she] <asked>.'],
  // times and manners
  ['[He] <said> {the port would stay shut until Friday}.'],
  ['[She] <said> {the rate would hold until the end of next year}.'],
  ['[He] <said> {the crews once sailed to Dorane}.'],
  ['[He] <said> {he would not say that once more}.'],
  ['[She] <said> {the dam burst when the ice melted}.'],
  ['[He] <said> {the talks lasted as long as ten days}.'],
  ['[She] <said> {the fleet would sail without delay}.'],
  ['[He] <said> {the two men left without a word}.'],
  ['[Rask] <said> {the envoys met before the vote}.'],
  ['[A clerk], who <spoke> on condition of anonymity, <said> {the vote was fair}.'.replace('<spoke>', 'spoke')],
  // the same words in another use
  ['[She] <said> {the city provided boats for the crews}.'],
  ['[He] <said> {the bank helped by providing loans to the crews}.'],
  ['[The law] <says> {goods are subject to a tax of two percent}.'],
  ['“{Should we leave now?}” [he] <asked>.'],
  ['[Rask] <said> {the envoys should leave the island}.'],
  ['[He] <said> {they were ready and had the boats}.'],
  // not the act’s own
  ['If asked, [he] <says> {nothing about the dam}.'],
  ['[She] <praised> {the crews who would stay if they were paid}.'],
  ['Once the vote was over, [he] <said> {the city was calm}.'],
  ['[Rask] <said> {he was glad because Dorane always wins if it waits}.'],
  ['“{We will leave in May. If the road is wet, the crews take the train},” [he] <said>.'],
])('no condition: %s', (text) => expect(conditionIn(text)).toBeNull());
