import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { layoutForms } from '../../src/attribute/layout/layout-forms.ts';
import { passagesOf } from '../../src/attribute/mark-parts.ts';
import { assemble } from '../../src/attribute/paragraphs/assemble.ts';
import { type Part, partsOf } from '../../src/attribute/parts.ts';
import { CONTENT, CUE, SOURCE } from '../../src/attribute/roles.ts';
import { quotedRanges } from '../../src/grammar/ranges.ts';

const { reader } = loadModels();

/** A text with its parts marked by hand, `[source]`, `<cue>` and `{content}`, every content given to the cue of its number. */
function marked(text: string) {
  const plain = text.replace(/[[\]<>{}]|\d(?=[>}\]])/g, '');
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  const found: { role: number; number: string; part: Part }[] = [];
  let shift = 0;
  for (const m of text.matchAll(/\[(.*?)(\d?)\]|<(.*?)(\d?)>|\{(.*?)(\d?)\}/g)) {
    const words = m[1] ?? m[3] ?? m[5];
    const start = m.index - shift;
    shift += m[0].length - words.length;
    const from = analysis.tokens.starts.findIndex((at) => at >= start);
    const to = analysis.tokens.ends.findIndex((at) => at >= start + words.length) + 1;
    const role = m[1] !== undefined ? SOURCE : m[3] !== undefined ? CUE : CONTENT;
    found.push({ role, number: m[2] ?? m[4] ?? m[6], part: { role, from, to } });
  }
  return { report, analysis, found };
}

/** What the rules make of parts that are marked and linked by hand: `source | cue | content`. */
function assembled(text: string): string[] {
  const { report, analysis, found } = marked(text);
  const passages = passagesOf(analysis);
  const quoted = quotedRanges(analysis, passages);
  const forms = layoutForms(report, analysis, passages, quoted);
  const words = (range: { from: number; to: number } | null): string =>
    range ? report.text.slice(analysis.tokens.starts[range.from], analysis.tokens.ends[range.to - 1]) : '–';
  const paragraphs = passages.map((passage, p) => {
    const here = found.filter(({ part }) => part.from >= passage.from && part.to <= passage.to);
    const of = (role: number, number: string): Part[] =>
      here.filter((f) => f.role === role && f.number === number).map((f) => f.part);
    const links = here
      .filter((f) => f.role === CUE)
      .map((f) => ({ cue: f.part, source: of(SOURCE, f.number)[0] ?? null, contents: of(CONTENT, f.number) }));
    return { passage, quoted: quoted[p], forms: forms[p], links };
  });
  return assemble(report, analysis, paragraphs).attributions.map((a) =>
    [words(a.source), words(a.cue), a.contents.map(words).join(' … ')].join(' | '),
  );
}

test.each<[string, string, string[]]>([
  [
    'a cue behind its quotation ends before a preposition of other words',
    '{“The lights are back in Brask,”} [she] <wrote on> social media.',
    ['she | wrote | “The lights are back in Brask,”'],
  ],
  [
    'a cue behind its quotation keeps the preposition of its speaker',
    '{“The lights are back in Brask,”} <according to> [the mayor].',
    ['the mayor | according to | “The lights are back in Brask,”'],
  ],
  [
    'what somebody is prepared to do is added',
    'The premier is prepared to sign a longer truce. The town is prepared for floods.',
    ['The premier | is prepared | to sign a longer truce'],
  ],
  [
    'what stands behind the colon of a telling noun is its content, of its owner or of who has it',
    'The strikers have three demands: shorter nights, safer ladders and a new cook. One demand: a new roof.',
    ['The strikers | demands | shorter nights, safer ladders and a new cook'],
  ],
  [
    'a cue that leads over to a list has its own subject',
    'In her speech the minister <promised:>\n\n- no new taxes;\n- a doctor in every valley.\n\nThe hall was half full.',
    ['the minister | promised: | no new taxes … a doctor in every valley'],
  ],
  [
    'what somebody is open to is added, but no road',
    'Her party is open to a coalition with the Greens. The road is open to traffic.',
    ['Her party | is open to | a coalition with the Greens'],
  ],
  [
    'who is named so belongs to the speaker',
    'A man who gave his name only as [Ruben] <said> {he had walked from the border}.',
    ['A man who gave his name only as Ruben | said | he had walked from the border'],
  ],
  [
    'who is said to have done something does not',
    'The pilot who had seen it left early, as [Ruben1] <said1> {on Monday1}.',
    ['Ruben | said | on Monday'],
  ],
  [
    'a verb that is like its past ends what a noun introduces',
    '[Her] <pledge> {to cut the fuel levy cost her the rural vote}.',
    ['Her | pledge | to cut the fuel levy'],
  ],
  [
    'verbs that are joined share their subject',
    '[Tomas Quill1] <denied1> {the charge1}, <called2> {the witness a liar2} and <demanded3> {an apology3}.',
    [
      'Tomas Quill | denied | the charge',
      'Tomas Quill | called | the witness a liar',
      'Tomas Quill | demanded | an apology',
    ],
  ],
  [
    'a list that somebody goes through is his, item by item',
    'Paid, Rask went on, in full: the pilots.\n\nPaid late: the crews. It rained.\n\nAnd never paid: the harbour board.',
    [
      'Rask | went on | Paid … in full: the pilots',
      'Rask | – | Paid late: the crews',
      'Rask | – | And never paid: the harbour board',
    ],
  ],
  ['a list that nobody is said to go through', 'Rask was tired.\n\nPaid late: the crews. Never paid: the board.', []],
  [
    'a heading of another form is no item of a list',
    'Paid, Rask went on, in full: the pilots.\n\nThe board: a closed shop. Rask says so: a liar.',
    [],
  ],
  [
    'what somebody undertakes is no statement',
    '[The mayor] <sought to calm> {the crews on the pier}. [Talks1] <aim1> {to end the strike1}. [Rask2] <sought2> {an apology2}.',
    ['Rask | sought | an apology'],
  ],
  [
    'who is told is no content',
    '{“Call me at night,”} [Tann] <was quoted as telling> {the visiting envoys}.',
    ['Tann | was quoted as telling | “Call me at night,”'],
  ],
  [
    'who is quoted speaks, wherever it was marked',
    '{“We are ready,” Tann} <was quoted as saying> on Monday.',
    ['Tann | was quoted as saying | “We are ready,”'],
  ],
  [
    'a stance of one word takes what hangs on it',
    '[The crews] <appear> {unconvinced} by the offer of the harbour office.',
    ['The crews | appear | unconvinced by the offer of the harbour office'],
  ],
  [
    'who says a whole sentence at its end is found around what was marked in it',
    '<Reports> {that the fleet had sailed were “sheer invention,”} [he2] <said2>. [He3] <said3>.',
    [
      '– | Reports | that the fleet had sailed were “sheer invention,”',
      'he | said | Reports that the fleet had sailed were “sheer invention,”',
    ],
  ],
  [
    'an attitude is found where nothing was marked',
    'Neighbouring states remain sceptical of the offer. Rask is not convinced that it will hold. The sceptical crews stayed ashore. Tann is hopeful.',
    ['Neighbouring states | remain sceptical of | the offer', 'Rask | is not convinced | that it will hold'],
  ],
  [
    'a label names who stands behind its “from”',
    '[A statement from Mayor Aumont] <:> {“We grieve with the families of Pier Nine.”}',
    ['Mayor Aumont | : | “We grieve with the families of Pier Nine.”'],
  ],
  [
    'a content grows over the quotation that it cuts',
    '[Tann] <said>: “We will {stay here} for good.”',
    ['Tann | said | “We will stay here for good.”'],
  ],
  [
    'a content does not grow over another part',
    '“We will {stay} and <warn1> {them1} off,” [Tann] <said>.',
    ['Tann | said | “We will stay', '– | warn | them off,”'],
  ],
  [
    'an unquoted content apart from its cue is left where another lies beside it',
    '{The talks failed}, though [Rask] <insists> {they go on}.',
    ['Rask | insists | they go on'],
  ],
  [
    'a content split by its cue keeps both halves',
    '{The plan}, [Rask] <said>, {would fail}.',
    ['Rask | said | The plan … would fail'],
  ],
  [
    'a cue without a content takes the rest of its sentence',
    '[The union1] <says1> {it may strike1}, [a spokesman] <said>.',
    ['a spokesman | said | The union says it may strike', 'The union | says | it may strike'],
  ],
  [
    'a conjunction at the end of a content is left',
    '[Rask] <said> {the talks had failed and} <warned1> {of war1}.',
    ['Rask | said | the talks had failed', 'Rask | warned | of war'],
  ],
  [
    'verbs that share a subject share a speaker',
    '[The army] <supports> {a ceasefire} but still <insists on1> {the ridge1}.',
    ['The army | supports | a ceasefire', 'The army | insists on | the ridge'],
  ],
  [
    'a verb joined to one that says nothing takes the subject of the sentence',
    'The old board left the rate alone but <insisted> {that wages would recover}.',
    ['The old board | insisted | that wages would recover'],
  ],
  [
    'a verb of its own takes no subject of another',
    'In the old hall, <citing> {the cold}, the guests sat down.',
    ['– | citing | the cold'],
  ],
  [
    'a nickname in marks before a speaker is a part of the name',
    '{“Big Ana”} [Torvald] <swore> {that the ledgers were false}.',
    ['“Big Ana” Torvald | swore | that the ledgers were false'],
  ],
  ['a quotation before a speaker is what is said', '{“Never,”} [Torvald] <swore>.', ['Torvald | swore | “Never,”']],
  [
    'a content behind a parenthesis takes the words before it',
    'The lake, [the board] <warned>, {would be dry by spring}.',
    ['the board | warned | The lake … would be dry by spring'],
  ],
  [
    'a content before a parenthesis takes the verb behind it',
    '{The lake}, <according to> [the board], would be dry by spring.',
    ['the board | according to | The lake … would be dry by spring'],
  ],
  [
    'a whole clause before a parenthesis takes nothing behind it',
    '{The lake is dry}, [the board] <said>, while the boats were sold.',
    ['the board | said | The lake is dry'],
  ],
  [
    'a content goes on to the comma before its cue',
    '{Unless they pay}, the yard stays shut, [its owner] <warned>.',
    ['its owner | warned | Unless they pay, the yard stays shut'],
  ],
  [
    'a content ends with its sentence',
    '[Tann] <replied>: {“Never sell the boat.” She did so in May}.',
    ['Tann | replied | “Never sell the boat.”'],
  ],
  [
    'what stands between dashes between quotations is left out',
    '{“Give us the names” – he tapped the desk – “and the dates,”} [Rask] <said>.',
    ['Rask | said | “Give us the names” … “and the dates,”'],
  ],
  [
    'a quotation behind a label has the speaker that the label names',
    'This from Chairwoman Tann: “The vote will be held on Thursday.”',
    ['Chairwoman Tann | : | “The vote will be held on Thursday.”'],
  ],
  ['a label that names nobody is no speaker', 'One sentence was missing: “The vote will be held on Thursday.”', []],
  [
    'a cue takes the quotation of the next paragraph, not the words before it',
    'After the vote, [Tann] <said:>\n\n“The motion is lost for good.”',
    ['Tann | said: | “The motion is lost for good.”'],
  ],
  [
    'a cue takes the list behind it',
    '[Tann] <promised:>\n\n- no taxes;\n- a doctor;\n- a bridge.\n\nThe hall was cold.',
    ['Tann | promised: | no taxes … a doctor … a bridge'],
  ],
  [
    'a paragraph that is all quotation has the speaker of the one before, but not under other marks',
    '{“No,”} [Tann] <said>.\n\n“We never promised to go.”\n\n‘The long road is no way home.’',
    ['Tann | said | “No,”', 'Tann | – | “We never promised to go.”', '– | – | ‘The long road is no way home.’'],
  ],
  [
    'the subject of a passive belongs to what is said of it',
    '[The convoy] <is expected> {to reach the quay by night}.',
    ['– | is expected | The convoy … to reach the quay by night'],
  ],
  [
    'a participle of his own stance leaves the subject the speaker',
    '[The mayor] <is determined> {to stay}. [Rask1] <has offered1> {to resign1}.',
    ['The mayor | is determined | to stay', 'Rask | has offered | to resign'],
  ],
  [
    'the content of a promise that is the subject ends before the verb of the sentence',
    '[Her] <promise> {to cut the levy was forgotten by May}.',
    ['Her | promise | to cut the levy'],
  ],
  [
    'the content of a claim that is the subject keeps its own verb',
    '[His] <claim> {that the dyke was rotten was never tested}.',
    ['His | claim | that the dyke was rotten'],
  ],
  [
    'the content of a promise that is no subject is left',
    'They had heard [his] <promise> {to cut what the war had cost}.',
    ['his | promise | to cut what the war had cost'],
  ],
  ['a content of nothing but a relative pronoun is none', 'This is {what} [Tann] <calls> peace.', []],
  [
    'a cue in a later paragraph takes what had none before',
    '“I came with nothing but a coat.\n\n{“I leave with a flag,”} [Tann] <said>.',
    ['Tann | said | “I came with nothing but a coat.\n\n“I leave with a flag,”'],
  ],
  [
    'telling verbs joined to a cue are cues of the same speaker',
    '[Rask] <said> {the talks had failed, blamed the envoy and called for a vote by June}.',
    ['Rask | said | the talks had failed', 'Rask | blamed | the envoy', 'Rask | called for | a vote by June'],
  ],
  [
    'a verb joined within the content, in another tense or with its own subject, is none',
    '[Rask] <says> {they met and promised nothing}. [Tann1] <said1> {it was late and nobody called1}.',
    ['Rask | says | they met and promised nothing', 'Tann | said | it was late and nobody called'],
  ],
  [
    'the source of "according to" stands behind it',
    '[The union] fears a strike, <according to> {its letter}.',
    ['its letter | according to | The union fears a strike'],
  ],
  [
    'a speaker ends before the pronoun of a relative clause, which is the speaker of that clause',
    '{The deal is dead}, <said> [a clerk who] left. He knew [a man who1] <wanted1> {to sing1}.',
    ['a clerk | said | The deal is dead', 'who | wanted | to sing'],
  ],
  [
    'a heading in marks is no statement',
    'The gate was closed.\n\n“A Door Left Open at Last.”\n\n“A door left half open all night”',
    [],
  ],
  [
    'an aside ends before the verb of the sentence',
    '[The mayor], <citing> {the cold, left for the coast}.',
    ['The mayor | citing | the cold'],
  ],
  [
    'a telling noun with a clause is a cue where nothing was marked',
    'The board’s decision to sell the ferry was taken in May. Crews stayed ashore over fears that the ice was thin.',
    ['The board’s | decision | to sell the ferry', '– | fears | that the ice was thin'],
  ],
  [
    'a telling noun without a clause, or with nobody who means to, is none',
    'The claim on the throne was old. The decision to sell was taken in May. It was a promise of rain.',
    [],
  ],
  [
    'the subject of a telling verb is its speaker where none was marked',
    'Bishops on both sides of the lake <welcomed> {the verdict}.',
    ['Bishops on both sides of the lake | welcomed | the verdict'],
  ],
  [
    'the subject of another verb is not',
    'Bishops on both sides of the lake <painted> {the verdict}.',
    ['– | painted | the verdict'],
  ],
  [
    'what stands right before and behind a telling verb is its speaker and what he says',
    '{The union} <fears> {that two shafts will close}.',
    ['The union | fears | that two shafts will close'],
  ],
  ['cues that touch are one', '[Rask] <neither> <confirmed1> {the date1}.', ['Rask | neither confirmed | the date']],
  ['a content does not end before its noun', '[Rask] <supports> {a} ceasefire.', ['Rask | supports | a ceasefire']],
  [
    'marks around a nickname belong to the name',
    '“[Big Ana” Torvald] <swore> {that the ledgers were false}.',
    ['“Big Ana” Torvald | swore | that the ledgers were false'],
  ],
  [
    'what stands right before the speaker of a cue without a content is what he says, not what was said before',
    '{“It is late,”} [Tann] <said>. {“It is always late,”} [her son1] <added1>.',
    ['Tann | said | “It is late,”', 'her son | added | “It is always late,”'],
  ],
  ['"by" is no part of the cue', '{The plan} <was praised by> [the envoy].', ['the envoy | was praised | The plan']],
  [
    'who puts it so is found where nothing was marked',
    'As the old baker put it in May, the oven was cold. The plan was dead, as one aide put it.',
    ['the old baker | put it | the oven was cold', 'one aide | put it | The plan was dead'],
  ],
  [
    'whose words a quotation is may be told by a phrase where nothing was marked',
    'It was, in the words of one juror, “a trial of patience” to all.',
    ['one juror | in the words of | “a trial of patience”'],
  ],
  [
    'a participle at the head of a sentence has the subject behind it for a speaker',
    '<Accusing> {the museum of theft}, Dorane closed its embassy.',
    ['Dorane | Accusing | the museum of theft'],
  ],
  [
    'who is asked to do it is part of what is asked, and a day is not',
    '[She] <asked> the crowd {to go home}. [Rask2] <pledged2> on Monday {to open the lock2}.',
    ['She | asked | the crowd to go home', 'Rask | pledged | to open the lock'],
  ],
  [
    'a clause with its preposition belongs to what it describes',
    '[Velmora] <tells> {another story}, in {which the ship lay still}.',
    ['Velmora | tells | another story, in which the ship lay still'],
  ],
  [
    'what announces a quotation in the same sentence is not said',
    '[He] <set out> {a choice}: {“Now or never, and no third way.”}',
    ['He | set out | “Now or never, and no third way.”'],
  ],
  [
    'who is told may stand before what is told',
    '[Her officers] <assured> {the} public {that the strait would stay open}.',
    ['Her officers | assured | that the strait would stay open'],
  ],
  [
    'what is said begins behind its topic',
    'As to {the crews who counted the lamps, they were asleep}, [Rask] <said>.',
    ['Rask | said | they were asleep'],
  ],
  [
    'what the next speaker calls it is not said by the first',
    '[The board] <says> {it will pay within two days, a condition that} [Rask2] <called2> {mean2}.',
    ['The board | says | it will pay within two days', 'Rask | called | mean'],
  ],
  [
    'a speaker has his noun',
    '[The] central bank <insisted> {that wages would recover}.',
    ['The central bank | insisted | that wages would recover'],
  ],
  [
    'a speaker does not begin in the phrase before him that a year ends',
    'In [the Fisheries Treaty of 2013 Velmora] <promised> {sixty licences}.',
    ['Velmora | promised | sixty licences'],
  ],
  [
    'a source has the apposition that ends its sentence',
    '{None of the boats was launched}, <according to> [“Notes from the Bridge”], the captain’s memoir.',
    ['“Notes from the Bridge”, the captain’s memoir | according to | None of the boats was launched'],
  ],
  [
    'whose words a quotation is may be told by a phrase that was marked in part',
    'She left, in <the words of> {her letter}, {because “the lifts had stopped going up”}.',
    ['her letter | in the words of | because “the lifts had stopped going up”'],
  ],
  [
    'a condition behind its speaker belongs to what is said',
    '{It would be kept}, [she] <vowed>, as soon as they kept theirs.',
    ['she | vowed | It would be kept … as soon as they kept theirs'],
  ],
  [
    'a pronoun for what is threatened is no content beside the threat',
    'The island, {which} [Velmora] <has long threatened with> {strikes}, slept.',
    ['Velmora | has long threatened with | strikes'],
  ],
  [
    'a clause about the speaker is not what he says',
    '{“The reef is ours,”} <said> [Sanne Tolk], [who2] <mends2> nets.',
    ['Sanne Tolk | said | “The reef is ours,”'],
  ],
  [
    'a label that was marked at its colon names the speaker of the next paragraph',
    'From Chair Senna Okoru<:>\n\n{“The estuary is closed to trawlers until the eels return.”2}',
    ['Chair Senna Okoru | : | “The estuary is closed to trawlers until the eels return.”'],
  ],
  [
    'a list goes on from "that"',
    '[The board] <found> {that}:\n\n1. the valve was old;\n2. the lamp was out.\n\nThe hall was cold.',
    ['The board | found | that … the valve was old … the lamp was out'],
  ],
  [
    'promises and appeals are found where nothing was marked',
    'In 2009 the two towns undertook to share the wells. She appealed to both crews to stay ashore. He was called on a Sunday.',
    ['the two towns | undertook | to share the wells', 'She | appealed | to both crews to stay ashore'],
  ],
  [
    'a number that somebody puts on something is found beside what he calls it',
    'Velmora puts the number at 380 and <calls> {the landing an occupation}. He put the lamp at the door.',
    ['Velmora | puts | the number at 380', 'Velmora | calls | the landing an occupation'],
  ],
  [
    'a quotation that stands alone is said by the person that the sentence before it is about',
    'She then set out a choice for the town. “If they pay by Friday, we will open the lock.”\n\nThe lock had a sign. “It is closed on all the other days.”',
    ['She | – | “If they pay by Friday, we will open the lock.”', '– | – | “It is closed on all the other days.”'],
  ],
  [
    'clauses that "and that" joins are one content',
    '[She] <demanded> {that Kestria scrap its list of vessels}, whose cargoes have been searched at sea, and that it withdraw the application. [Rask2] <said2> {that the lock leaked2}, and that was the end of it.',
    [
      'She | demanded | that Kestria scrap its list of vessels, whose cargoes have been searched at sea, and that it withdraw the application',
      'Rask | said | that the lock leaked',
    ],
  ],
  [
    'what a dash adds to the end of a content is said too',
    '[Tann1] <said1> {it was a trap1} – a way to win time.',
    ['Tann | said | it was a trap – a way to win time'],
  ],
  [
    'what a dash adds behind a quotation is the report’s',
    '[Tann1] <called1> {the levy “a gift”1} — words chosen with care.',
    ['Tann | called | the levy “a gift”'],
  ],
  [
    'a content has the verb that it is nothing without',
    '[Tann1] <praised1> {what the mayor1} said.',
    ['Tann | praised | what the mayor said'],
  ],
  [
    'a thing that is yet to be told is none of the quotation behind it',
    '[She1] <set out1> {a choice1} for the crews. {“If they pay, the lock will open.”1}',
    ['She | set out | “If they pay, the lock will open.”'],
  ],
  [
    'a noun stands before its relative clause',
    '[Brask1] <tells1> another story, in {which the ship lay still1}.',
    ['Brask | tells | another story, in which the ship lay still'],
  ],
  [
    'whom one calls on is to do it',
    '[She1] <called1> on both crews {to stay ashore1}.',
    ['She | called | both crews to stay ashore'],
  ],
  [
    'a number is put on something behind an aside',
    '[The board1], <citing1> {its divers1}, put the loss at nine million crowns.',
    ['The board | citing | its divers', 'The board | put | the loss at nine million crowns'],
  ],
  [
    'who is behind "by" tells',
    'Crews who had been told by the harbour master <Rask1> {that they could land were sent home1}.',
    ['the harbour master Rask | had been told | that they could land'],
  ],
  [
    'a participle that is the subject ends before its verb',
    '[Tann1] bet that <announcing2> {a truce would win her friends2}.',
    ['– | announcing | a truce'],
  ],
  [
    'a content ends before the verb that is joined to its cue',
    '[Tann1] <criticised1> {the levy and left the hall1}.',
    ['Tann | criticised | the levy'],
  ],
  [
    'the owner of a noun that tells is its speaker',
    'Aumont’s <call for1> {an inquiry1} was met with silence.',
    ['Aumont | call for | an inquiry'],
  ],
  [
    'where it is told is no part of the cue',
    '[Drell1] <replied under1> the picture {that he had never been there1}.',
    ['Drell | replied | that he had never been there'],
  ],
  [
    'what is told within what is told is a statement too',
    '{The union says it may strike1}, [a spokesman1] <said1>.',
    ['a spokesman | said | The union says it may strike', 'The union | says | it may strike'],
  ],
  [
    'what came as promised stands before',
    'The log came on Monday, as [Rask1] <had promised1>, and the board was given a copy.',
    ['Rask | had promised | The log came on Monday'],
  ],
  [
    'an attitude that only its verb was marked for has its speaker',
    'Villagers <are unconvinced1> by the assurances of the board.',
    ['Villagers | are unconvinced by | the assurances of the board'],
  ],
])('%s', (_, text, expected) => {
  expect(assembled(text)).toEqual(expected);
});

test('sources that touch are one', () => {
  const { report, analysis } = marked('Councillor Tann said no.');
  const labels = Uint8Array.of(SOURCE, SOURCE, CUE, CONTENT, 0);
  const parts = partsOf(report.text, analysis, labels, { from: 0, to: analysis.tokens.length });
  const words = parts.map((p) => report.text.slice(analysis.tokens.starts[p.from], analysis.tokens.ends[p.to - 1]));
  expect(words).toEqual(['Councillor Tann', 'said', 'no']);
});

test('contents that touch are one, unless a mark stands between', () => {
  const { report, analysis } = marked('Tann unveiled plans for a dam. “Yes.”');
  const end = analysis.tokens.length;
  const labels = new Uint8Array(end).fill(CONTENT + 1);
  labels.set([SOURCE, CUE, CONTENT, CONTENT + 1, CONTENT]);
  labels[7] = CONTENT;
  const parts = partsOf(report.text, analysis, labels, { from: 0, to: end });
  const words = parts.map((p) => report.text.slice(analysis.tokens.starts[p.from], analysis.tokens.ends[p.to - 1]));
  expect(words).toEqual(['Tann', 'unveiled', 'plans for a dam.', '“Yes.”']);
});

test('an edge inside a hyphenated word moves before the word', () => {
  const { report, analysis } = marked('Tann dismissed short-lived truces.');
  const labels = Uint8Array.of(SOURCE, CUE, CUE + 1, CONTENT, CONTENT + 1, CONTENT + 1, 0);
  const parts = partsOf(report.text, analysis, labels, { from: 0, to: analysis.tokens.length });
  const words = parts.map((p) => report.text.slice(analysis.tokens.starts[p.from], analysis.tokens.ends[p.to - 1]));
  expect(words).toEqual(['Tann', 'dismissed', 'short-lived truces']);
});
