/** What people say in English, by what they mean; messages are parted by `|`. */
export const englishUtterances = {
  cancel: `cancel | Cancel! | stop | never mind | nevermind | quit | exit | forget it | abort | leave it | cancel that | cancel it |
    cancel this | I changed my mind | not now | stop it | drop it | skip it | stop that | back out | let it be | please cancel |
    cancel please | ok, cancel | no, never mind | no cancel`,
  'start-over': `start over | restart | start again | reset | from the beginning | begin again | start anew | let's start over |
    start all over again | start from scratch | go back to the start | start from the beginning | back to the beginning | reset the chat |
    restart the conversation | please start over | can we start over? | start over please | i want to start over | begin from the beginning |
    reset everything | start it over | start from zero | can we start again | restart bot | go back to the beginning`,
  language: `language | english | in english | speak english | change language | switch to english | switch to polish | polish |
    in polish please | answer in polish | write in english | reply in english | talk to me in polish | change the language |
    choose language | other language | set my language | which language | language settings | do you speak polish? |
    can you write english | can you speak english | continue in english | switch back to english | speak polish | another language`,
  'as-text': `as text | text | plain text | text only | in plain text | as plain text | text version | show it as text | just the text |
    only text | without cards | without the card | i can't see the card | i cannot read this card | text instead | text please |
    give it to me in text | plain text version | in text form | i don't see the card | can't open the card | text format |
    i use a screen reader | copyable text | read it to me | send as text`,
  'sign-out': `sign out | log out | logout | signout | forget me | log off | sign off | sign me out | log me out | please log me out |
    i want to log out | i'd like to sign out | log me off | end my session | delete my session | forget my login | remove my tokens |
    clear my session | can you sign me out | how do I sign out | how to log out | sign out please | logoff | log out now |
    drop my login | i would like to log off`,
  'sign-in': `sign in | log in | login | signin | authenticate | log on | sign me in | log me in | please log me in | i want to sign in |
    how do i sign in | where do i log in | sign in please | new sign in link | send me a login link | give me the sign-in link |
    get me a sign-in code | authenticate me | can you log me in | do i have to log in? | let me log in | logon | log me on |
    sign in again | open the sign-in page | i need to log in`,
  greeting: `hi | hello | hey | good morning | good afternoon | good evening | hi there | hello there | hey there | hey bot | hi bot |
    howdy | yo | greetings | morning | hiya | good day | Hello! | Hi :) | how are you? | hi, how are you | are you there? |
    what's up | nice to meet you | hello everyone | anybody there`,
  thanks: `thanks | thank you | thank you very much | thank you so much | thanks a lot | many thanks | thx | cheers | great |
    great, thanks | ok thanks | cool | nice | perfect | awesome | excellent | well done | got it | understood | that helped | bye |
    goodbye | ok | okay | fine | all right | thanks for the help! | it works now`,
  answer: `yes | no | yes please | no thanks | sure | of course | yep | yeah | nope | nah | correct | right | agreed | i agree | confirm |
    confirmed | i confirm | go ahead | do it | y | n | definitely | not yet | maybe | i don't know | no idea | Yes!`,
  diagnose: `activate is greyed out | the activate button is grey | activate button is dimmed | i can't click activate |
    why can't I activate? | the activate button does nothing | activate button is disabled | the plan is gone | our support plan has vanished |
    the contract disappeared | i can't see the support plan | plan not listed in support for business | where is my support plan |
    which portal? | which portal should I use | where do I open a case | where to raise the ticket | what portal do i need |
    the portal refuses the ids | portal does not accept the IDs | the access id is rejected | the ids don't work | invalid contract id |
    i don't see any benefits | no benefits shown | benefits page is empty | You are not authorized for this action |
    where do I find technical benefits in Partner Center? | how do I manage benefits? | I see no benefits in Partner Center |
    I only have a CSP account, what can I do? | is my account associated with MPN? | do I need a role to open an incident? |
    can I use my personal account? | Looks like you don't have any benefits yet | Sign in with another account | This Access ID is already associated to an account. |
    Support plan cannot be used for the specified product | what's wrong? | activate is grayed out | already associated | troubleshoot |
    contrat id not accepted, ids rejected`,
  leaver: `take over from anna |
    anna left the company | anna has left the company | anna no longer works here | piotr doesn't work here any more | jan left us |
    somebody left | someone has left | a colleague left | maria quit the company | anna has left | he resigned | she retired |
    jan was fired | take over | take over incidents | take over activations | anna left contoso | piotr has left our organization |
    she is leaving the company | he no longer works for us | jan has left the team | somebody has left | anna nowak left |
    my colleague resigned | someone left | he got fired`,
  'my-asks': `my requests | my request | my asks | requests | what did i ask for | withdraw my request | withdraw the request |
    show my requests | show my asks | cancel my request | take back my request | did anybody answer my request | my open requests |
    my pending requests | where is my request | what about my request | has somebody replied to my request | list my asks |
    status of my request | my own requests | i want to withdraw my request | has anyone answered my request | my pending asks |
    see my requests | what became of my request | take back the ask`,
  'who-may': `who can activate? | who may activate | who can do this | who has the role | who is the global admin | who are our admins |
    whom do I ask | who should I ask | who can grant me the role | who is allowed to activate | who has permission | list the admins |
    show the administrators | admins | who may | who could activate it | who is an admin agent | who else can do it |
    who has admin rights | who do i contact | who can approve it | name the admins | who is mpn partner admin | who must i ask |
    who has the right | who is able to activate`,
  'to-do': `to do | todo | to do list | my to do list | what is waiting | what's waiting | what is pending | tasks | my tasks |
    pending tasks | what do I have to do | what should I do | what needs doing | what is waiting for me | anything to do? |
    anything waiting for me | what needs my attention | show my to do | open tasks | pending approvals | outstanding tasks |
    show to-do | what is left to do | inbox | what must i do today | my todos | requests waiting for me`,
  notifications: `turn off the monthly summary |
    notifications | notification settings | change notifications | notification | mute | mute notifications | turn off notifications |
    turn on notifications | stop sending me messages | too many messages | don't write to me so often | what do you notify me about |
    alerts | alert settings | reminder settings | stop reminding me | fewer reminders | turn off the reminders | when do you write |
    how often will you write | unmute | quiet hours | notify me | do not notify me | notifcation settings | notifications at the weekend`,
  usage: `usage | usage report | report | statistics | stats | consumption | show usage | usage by month | usage by product |
    how many incidents have we used | how many tickets did we open | what have we used | incidents this year | tickets per month |
    incidents by product | monthly report | annual report | export usage | download csv | export incidents to excel | download the report |
    usage chart | used so far | statistics of incidents | how many cases were opened | support report | usgae report`,
  reconcile: `reconcile | compare with the portal | paste a portal line | portal line | plan line | the balance is wrong | correct the balance |
    the count is off | the portal says 2 left | portal shows 5 remaining | the number is different in the portal | compare with partner center |
    fix the balance | update the count | it doesn't match the portal | our table is wrong | the counter is out of date | reconciliation |
    adjust the balance | i have a plan line | remaining count is incorrect | compare to support for business | does not match partner center |
    i want to reconcile | the balance differs | reconcil it with the portal`,
  customers: `customers | customer | customer list | our customers | my customers | csp customers | list customers | show customers |
    show me our customers | pick a customer | choose a customer | find a customer | find customer fabrikam | search customers | select a customer |
    request for a customer | ticket for a customer | open a case for a customer | incident on behalf of a customer | service management |
    clients | list of customers | which customers do we have | open customers | all our customers | case for our client | costumers list customers`,
  plans: `plans | support plans | paid plans | compare plans | compare the support plans | premier | premier support | advanced support |
    advanced | buy an incident | buy one incident | purchase a support plan | pay per incident | paid support | what plans are there |
    which plan is better | show me the plans | pricing | how much is a support plan | buy support | other plans | what does premier support cost |
    get more incidents | partner membership center | upgrade | pay for support | plan comparison: compare plans`,
  'my-roles': `my roles | roles | my role | who am i | permissions | my permissions | my rights | check my roles | which roles do I have |
    what roles do i have | what can I do | what am i allowed to do | am I an admin | do I have the role | am i a global admin | my account |
    which account am i using | what may i do | what permissions do i have | check roles | do i have an admin role | my current role |
    i have it in partner center, my role is in partner center | my role is in PIM | i am a global admin | what rights do i have`,
  'activation-status': `cancel the activation | Microsoft rejected it | I clicked activate | clicked | who activated the cloud benefit? | hand over the activation |
    activation status | status | activations | pending activations | what about my activation | what happened to my activation |
    status of the activation | state of our activation | is it active yet? | is the benefit active | when will the activation be done |
    how long does the activation take | is our benefit activated | activation progress | open activations | the activation is taking long |
    activation stuck | has my activation finished | has it been activated | did microsoft activate it | how is my activation |
    Allow a few days to process your activation request. | when will the ids come | what became of my activation | show activation status |
    is signature cloud active`,
  activate: `activate | activation | activate a benefit | activate silver | activate signature cloud | activate on-premises gold | please activate |
    i want to activate | request activation | ask for activation | start the activation | turn on the benefit | enable the benefit |
    activate the cloud benefit | can you activate it | we need to activate silver | activate product support | do the activation |
    how do I activate | activate it now | let's activate | need activation | switch on cloud support | enable support |
    i'd like to activate the gold one | activate our support benefits`,
  memberships: `we are an indirect reseller | we bought solutions partner |
    memberships | membership | our memberships | add membership | enter memberships | record what we hold | enter what we have |
    change our membership | edit the membership | upload a csv file | import csv | load csv | import | renewal | we renewed the membership |
    not renewing | membership renewed | add an offer | add a competency | our offers | set the company time zone | csp model |
    delete a membership | new membership period | offers | change the provider, memberships | add action pack`,
  'case-update': `case number | i have the case number | enter case number | ticket number | sr number | i have a number | here is the number |
    case id | support request number | the case number is 2611230040001234 | 2611230040001234 | 2611 2300 4000 1234 | got the number |
    microsoft gave us a number | microsoft sent a case number | number of the case | save the number | i got the case number |
    tracking number | tracking id | correct the case number | case no | number for my ticket | record the case number |
    change the case number | i have the number`,
  'my-incidents': `add a note to the sql incident |
    my incidents | incidents | my tickets | my cases | tickets | cases | open incidents | closed incidents | all incidents |
    list my incidents | show tickets | show me the incidents | our tickets | what about my ticket | what happened to my case |
    status of my incident | close my incident | withdraw the incident | my drafts | drafts | recent tickets | my support tickets |
    company incidents | show all cases | last incident | my ticket | our open cases`,
  'record-ids': `record ids | enter ids | i have the ids | save ids | paste ids | enter the ids | i have both ids | we got the ids |
    the ids have arrived | ids are here | here are the ids | type in the ids | add the ids | enter access id | enter contract id |
    we received the identifiers | Access ID 174194363 Contract ID 172583642 | 174194363 172583642 | correct the ids | update the ids |
    record the identifiers | microsoft sent us the ids | store the ids | i have got the ids | fill in the contract id | ids arrived`,
  'hide-ids': `hide | hide ids | hide the ids | hide identifiers | mask | mask the ids | hide them | cover the ids | hide it | hide my ids |
    hide the numbers | mask ids | please hide the ids | hide these ids | conceal the ids | hide everything | mask it again |
    hide that please | don't show the ids | stop showing the ids | remove the ids | wipe the ids | hide the access id |
    hide contract id | cover them | hide this`,
  'access-ids': `where do I add the contract |
    ids | access id | contract id | show ids | show the ids | identifiers | the ids | where are the ids | who has the ids? |
    what is the access id | give me the ids | i need the ids | tell me the contract id | access ids | show me the identifiers |
    where do i enter the ids | how to use the ids | how do I use the ids | contract number | ids for gold | ids for the cloud |
    ids please | link my account with the contract | i have linked it | how can i use ids | find the contract id`,
  'open-incident': `I have a question for an advisor |
    new incident | open incident | incident | new ticket | open a ticket | ticket | case | SR | new case | something is broken |
    raise a support request | create an incident | log a ticket | i need support | i need advice | i have a problem | report a problem |
    SQL Server 2022 keeps crashing, error 17066, production is down | our exchange server does not start | azure vm is down |
    windows server won't boot | outlook is not sending, error 0x800 | sharepoint is slow | teams stopped working | we have an outage |
    something is wrong with sql server | prepare an incident | need help with dynamics 365 | file a case | get microsoft support`,
  entitlements: `benefits | entitlements | table | balance | what is left | what's left | how many are left | how many incidents do we have left? |
    what do we have | show benefits | our benefits | support benefits | technical benefits | how many left for the cloud |
    how many incidents remain | what does the company hold | allowance | remaining | when does gold expire | until when is it valid |
    do we have any incidents left | which benefits do we have | see our entitlements | how much is left | what are we entitled to |
    show me our benefits | benefts we have, what do we have | how many can we still open`,
  help: `help | ? | help me | menu | what can you do? | commands | start | options | how does this work | how do you work |
    what can I ask | how can i use this | show me the commands | list commands | instructions | what is this | who are you |
    what do you know | how do i use you | what could you do | how can you help | examples | guide | i am lost | what are you for | about`,
} as const;
