import { type Phrasebook, said } from './phrasebook.ts';
import { quotedMessages, troublePhrases } from './troubles.ts';

/** What people say in English to the bot itself. */
export const englishChat = {
  cancel: {
    words:
      said(`cancel everything, cancel all, forget about it, no stop, please stop, do not do it, don t do that, leave this, cancel, stop, never mind, nevermind, quit, exit, forget it, abort, leave it, cancel that,
      cancel it, cancel this, i changed my mind, not now, no never mind, no cancel, stop it,
      stop that, drop it, skip it, back out, i do not want that anymore, let it be`),
    phrases: [],
  },
  'start-over': {
    words: said(
      `let us begin again, again from the start, once more, once again, from the start, from the top, start over, restart, start again, reset, from the beginning, begin again, start anew`,
    ),
    phrases: [
      /\bstart (it )?(all )?(over|again|anew)\b/,
      /\b(begin|start|go|back) (again |back )?(from|to) (the )?(beginning|start|scratch|top)\b/,
      /\bone more time from\b/,
      /\bstart from zero\b/,
      /^(re ?start|reset) (the |this )?(conversation|chat|bot|dialog|everything)$/,
    ],
  },
  language: {
    words: said(`language, english, in english, speak english, change language, languages, polish`),
    phrases: [
      /\b(prefer|want|use|using|like) (english|polish)\b/,
      /\b(switch|change|speak|talk|write|answer|reply|continue)( back)?( to| to me)?( in)? (english|polish)\b/,
      /^(in )?(polish|english)( please)?$/,
      /\b(change|choose|switch|set|pick|which|another|other|different) (the |my |your )?language\b/,
      /\blanguage (settings?|choice)\b/,
      /\b(do|can) you (speak|know|understand|write) (english|polish)\b/,
    ],
  },
  'as-text': {
    words: said(`text mode, as text, text, plain text, text only, text please, text version`),
    phrases: [
      /\b(as|in) (plain |simple )?text\b/,
      /\b(plain|text) (text )?(version|form|format)\b/,
      /\bwithout (the )?cards?\b/,
      /\b(can t|cannot|don t|do not) (see|read|open) (the |this )?card\b/,
      /\b(only|just) (the )?text\b/,
      /\btext instead\b/,
      /\bread it to me\b/,
      /\bscreen reader\b/,
      /\bcopy(able)? text\b/,
    ],
  },
  'sign-out': {
    words: said(`sign out, log out, logout, signout, forget me, log off, logoff, sign off, signoff`),
    phrases: [
      /\b(sign|log) ?(me |us )?(out|off)\b/,
      /\b(delete|forget|drop|remove|clear) my (session|sign ?in|login|tokens?|account data)\b/,
      /\bend my session\b/,
      /\bi (want|would like|d like) to (log|sign) ?(out|off)\b/,
    ],
  },
  'sign-in': {
    words: said(`sign in, log in, login, signin, authenticate, log on, logon, sign on`),
    phrases: [
      /\b(sign|log) ?(me )?(in|on)\b(?!.*\b(another|portal|partner center|azure)\b)/,
      /\bauthenticate( me)?\b/,
      /\b(new|send|give|get|open) (me )?(a |the )?(sign ?in|login) ?(link|page|code)?\b/,
    ],
  },
  greeting: {
    words: said(`hi, hello, hey, good morning, good afternoon, good evening, hi there, hello there, hey there,
      hey bot, hi bot, hello bot, howdy, yo, greetings, morning, hiya, welcome, good day, hi all,
      hello everyone, nice to meet you, how are you, hi how are you, hello how are you,
      are you there, anybody there, what s up, sup`),
    phrases: [],
  },
  thanks: {
    words:
      said(`thanks, thank you, thank you very much, thank you so much, thanks a lot, many thanks, thx, tnx,
      ty, cheers, great, great thanks, ok thanks, okay thanks, ok thank you, cool, nice, perfect,
      awesome, super, excellent, well done, good job, good bot, got it, understood, that helped,
      it helped, that works, it works now, bye, goodbye, see you, ok, okay, k, fine, all right,
      alright`),
    phrases: [
      /^(ok |okay |great |super |perfect )?(thanks|thank you|thx)\b(?!.*\b(but|what|how|where|who)\b)/,
    ],
  },
  answer: {
    words: said(`yes, no, yes please, no thanks, no thank you, sure, of course, yep, yeah, nope, nah, correct,
      right, agreed, i agree, confirm, confirmed, i confirm, go ahead, do it, y, n, yup, definitely,
      absolutely, not yet, maybe, i do not know, i don t know, no idea`),
    phrases: [],
  },
  diagnose: {
    words: said(`diagnose, diagnosis, troubleshoot, troubleshooting, what is wrong, what s wrong,
      not authorized, you are not authorized, already associated,
      something is wrong with the benefits`).concat(quotedMessages),
    phrases: [
      ...troublePhrases('en'),
      /\b(diagnos\w+|troubleshoot\w*)\b/,
      /\bwhat( is|s| could be)? wrong with (the |our |my )?(benefits?|plan|ids?|activation|partner center)\b/,
      /\bproblem with (the |our |my )?(benefits?|plan|ids?|contract|partner center)\b/,
    ],
  },
  leaver: {
    words:
      said(`somebody left, someone left, somebody has left, someone has left, a colleague left, take over,
      take over incidents, take over activations`),
    phrases: [
      /\b(does not|doesn t|do not|don t) work (here|with us|for us)\b/,
      /\b(left|has left|have left|is leaving|quit|resigned from|was fired from|departed from) (us|the|our|this|contoso)?\s?(company|firm|organi[sz]ation|team|business|job|us|contoso)\b/,
      /^(?!.*\b(server\w*|sql|windows|exchange|azure|service|database|app|application|outlook|printer|vm|machine|portal|licen[cs]e\w*|benefits?)\b).*\b(no longer works?|does ?n t work (here|with us|for us)( any ?more)?|doesn t work here|not working here any ?more|works here no more|no longer (here|with us|employed|in the company))\b/,
      /^(?!.*\b(how|what|incidents?|cases?|tickets?|benefits?|anything|nothing|none|some|any|much|many|days?|hours?|no|one|two|three|four|five|ten|i|we|is|are|s)\b)[a-z]+( [a-z]+)? (has |have |just |already )*left\b(?! (of|in|to|for|over|on|side|the allowance)\b)/,
      /\b(resigned|was fired|got fired|retired)\b/,
      /\btake over (everything |all )?from \w+$/,
    ],
  },
  'my-asks': {
    words: said(`my requests, my request, my asks, requests, what did i ask for, withdraw my request,
      withdraw the request`),
    phrases: [
      /\bmy (open |own |pending )?(requests?|asks?)\b(?!.*\bcustomers?\b)/,
      /\b(withdraw|cancel|take back) (my|the) (request|ask)\b/,
      /\b(did|has) (anybody|anyone|somebody|someone) (answer|answered|replied|reply) (to )?my request\b/,
    ],
  },
  'who-may': {
    words: said(`who may, who can, who can activate, who may activate, admins, our admins, who is admin`),
    phrases: [
      /\bwho (else )?(can|may|could|is allowed to|is able to|has the right to|is permitted to|is supposed to|should)\b(?!.*\bi contact at microsoft\b)/,
      /\bwho (has|holds|got) (the |an? )?(roles?|rights?|permissions?|admin)\b/,
      /\bwho (is|are) (the |our |an? )?(global |mpn |partner )*(admins?|administrators?|agents?)\b/,
      /\b(whom?|who) (do|should|can|must) (i|we) (ask|contact|turn to|talk to|write to)\b/,
      /\b(list|show|name) (me )?(of )?(the |our )?(global |mpn |partner )*(admins|administrators)\b/,
    ],
  },
  notifications: {
    words: said(`notifications, notification, notification settings, alerts, mute, unmute, quiet hours`),
    phrases: [
      /\bnotif\w+\b/,
      /\b(mute|unmute|silence)\b/,
      /\b(stop|don t|do not|less|fewer|too many) (sending|messaging|writing|notifying|reminding|send|notify|write|remind|bother|messages|alerts|reminders)\b/,
      /\b(alert|reminder|message) (settings|preferences|choices)\b/,
      /\bwhat (do you|will you) (notify|tell|remind|alert) me\b/,
      /\b(turn|switch) (on|off) (the |my |all )?(monthly )?(alerts|reminders|messages|summary|summaries)\b/,
      /\b(when|how often) (do|will) you (write|message|remind)\b/,
    ],
  },
  'my-roles': {
    words: said(`my roles, roles, my role, role, who am i, permissions, my permissions, my rights, my account,
      check my roles, what may i do`),
    phrases: [
      /\bmy (current )?(roles?|permissions?|rights|privileges|access rights)\b/,
      /\bwhat (can|may|am) i (do( here)?$|allowed)/,
      /\b(which|what) (roles?|permissions?|rights) (do i|have i|i|does my)\b/,
      /\b(am i|do i have|have i got|i am) (an? |the )?(global |mpn |partner )*(admin\w*|agent|role)\b/,
      /\bwho am i\b/,
      /\b(which|what) account (am i|do i|is)\b/,
      /\bcheck (my |the )?(roles?|permissions)\b/,
      /\b(i have|my role is) .*\b(pim|partner center|another account)\b/,
    ],
  },
  help: {
    words:
      said(`help, ?, help me, start, menu, what can you do, commands, command list, options, instructions,
      manual, guide, what now, how does it work, what is this, who are you, what are you, info,
      about, faq, documentation, docs, i am lost, examples`),
    phrases: [
      /\b(what are|show) (my|the) options\b/,
      /\bhow (do|can|should) i talk to you\b/,
      /^(show|open|see) (me )?(the )?(help|menu|commands)$/,
      /\bwhat else can\b/,
      /\bwhat (can|do|could) (you|this bot|the bot) (do|know|offer)\b/,
      /\bhow (does|do) (this|it|you|the bot)( bot)? (work|help)\b/,
      /\b(how|what) (can|should|do) i (use|say|type|write|ask|tell)( to)?( you| this| the bot| it| here)?\b/,
      /\b(list|show) (me )?(of )?(the |all )?(commands|options|possibilities|features)\b/,
      /\bwhat (can|may) i (ask|say|write)\b/,
      /\bhow can you help\b/,
      /\bwhat are you for\b/,
      /\bwhat is this( bot)?( for)?$/,
      /\bmanage (your |our )?(partner )?(network )?benefits article\b/,
    ],
  },
} as const satisfies Readonly<Record<string, Phrasebook>>;
