/** What people say in Polish, by what they mean; messages are parted by `|`. */
export const polishUtterances = {
  cancel: `anuluj | Anuluj! | przerwij | nieważne | nie ważne | rezygnuję | zostaw | zostaw to | stop | daj spokój | anuluj to |
    zrezygnuj | porzuć | przestań | cofnij | nie chcę | już nie chcę | wyjdź | wyjście | koniec | odpuść | nie teraz | jednak nie |
    anulować | zapomnij o tym | pomiń | proszę anuluj | ok, anuluj`,
  'start-over': `od nowa | zacznij od nowa | zacznijmy od nowa | jeszcze raz od nowa | od początku | zacznij od początku | zacząć od zera |
    restart | reset | zresetuj | wróć do początku | zaczynamy od nowa | zaczynam od początku | zacznij wszystko od nowa | lecimy od nowa |
    jedziemy od początku | zresetuj rozmowę | restartuj bota | wyczyść rozmowę | cofnij do początku | wróćmy do początku |
    jeszcze raz od początku | od zera | zacząć od początku proszę | Zacznij od poczatku | od poczatku prosze`,
  language: `język | zmień język | po polsku | po angielsku | mów po polsku | pisz po angielsku | odpowiadaj po polsku | angielski | polski |
    przełącz na angielski | przełącz się na polski | zmiana języka | inny język | ustaw język | wybierz język | jaki język znasz |
    czy mówisz po angielsku | umiesz po polsku? | rozmawiajmy po polsku | napisz po angielsku | wolę po polsku | chcę po angielsku |
    możesz pisać po polsku? | zmień na angielski | ustaw na polski | po polsku proszę | Jezyk | zmien jezyk na polski | języki`,
  'as-text': `jako tekst | tekstem | tekst | sam tekst | zwykły tekst | w tekście | wersja tekstowa | tekstowo | bez karty | pokaż jako tekst |
    daj mi to tekstem | w formie tekstu | w postaci tekstu | nie widzę karty | nie wyświetla się karta | nie otwiera się karta |
    tylko tekst | czysty tekst | poproszę wersję tekstową | wyślij to tekstem | nie widać tej karty | podaj tekstem | bez kart |
    mam czytnik ekranu, daj tekst | do skopiowania jako tekst | napisz to tekstem`,
  'sign-out': `wyloguj | wyloguj mnie | wyloguj się | wylogowanie | wylogować | chcę się wylogować | zapomnij mnie | zapomnij o mnie |
    jak się wylogować | proszę wyloguj | wyloguj proszę | wylogowuję się | zakończ sesję | skończ moją sesję | zamknij sesję |
    usuń moje logowanie | skasuj moje tokeny | zapomnij moje logowanie | wyczyść moją sesję | wylogujcie mnie | Wyloguj mnie teraz |
    wylogowuj | usuń token | możesz mnie wylogować? | potrzebuję się wylogować | wyloguj mnie stąd`,
  'sign-in': `zaloguj | zaloguj mnie | zaloguj się | logowanie | zalogować | chcę się zalogować | login | jak się zalogować |
    gdzie się zalogować | link do logowania | daj link do logowania | strona logowania | kod do logowania | proszę zaloguj mnie |
    muszę się zalogować | czy muszę się zalogować? | zalogowanie | zaloguj mnie jeszcze raz | zaloguj ponownie | jak mam się zalogować |
    chciałbym się zalogować | chciałabym się zalogować | możesz mnie zalogować | karta logowania | loguj | zaloguj mnie proszę`,
  greeting: `hej | cześć | dzień dobry | witaj | witam | siema | siemka | hejka | dobry wieczór | dobry | halo | elo | czołem | serwus |
    hej bocie | cześć bocie | hej bot | witam serdecznie | dzień dobry wszystkim | co słychać | jak leci | co tam | Hej! | Cześć :) |
    dziendobry | czesc | jesteś tam? | hejo`,
  thanks: `dziękuję | dzięki | dziękuję bardzo | dzięki wielkie | wielkie dzięki | super | świetnie | ok | okej | ok dzięki | spoko | dobra |
    fajnie | git | rewelacja | idealnie | rozumiem | pięknie dziękuję | dzięki za pomoc | pomogło | działa | już działa | wszystko jasne |
    do widzenia | na razie | brawo | dziekuje | super, dzięki! | ok dziękuję`,
  answer: `tak | nie | tak, proszę | nie, dziękuję | jasne | oczywiście | pewnie | zgoda | zgadza się | zgadzam się | potwierdzam | no tak |
    nie wiem | nie mam pojęcia | chyba tak | chyba nie | może | raczej tak | jeszcze nie | niech będzie | dawaj | zrób to | tak tak |
    tak jest | aha | no dobra | Tak! | dalej`,
  diagnose: `przycisk aktywuj jest szary | aktywuj jest wyszarzone | szary przycisk | nie mogę kliknąć aktywuj | nie da się aktywować |
    dlaczego nie mogę aktywować? | przycisk aktywuj nie działa | zniknął plan | zniknęła umowa | nie widzę planu | nie ma planu w portalu |
    brakuje planu w support for business | który portal? | w którym portalu założyć zgłoszenie? | gdzie mam zgłosić problem |
    gdzie założyć sprawę | na jakiej stronie to zgłosić | portal nie przyjmuje identyfikatorów | portal odrzuca identyfikatory |
    identyfikatory nie działają | nieprawidłowy identyfikator | nie widzę korzyści | nie ma żadnych benefitów | lista korzyści jest pusta |
    gdzie są zalety techniczne w centrum partnerskim? | jak zarządzać korzyściami? | mam tylko konto CSP, co mogę? |
    w centrum partnerskim nie widać żadnych zalet | portal pisze, że nie mam jeszcze żadnych korzyści |
    czy moje konto jest skojarzone z MPN? | czy potrzebuję roli, żeby założyć zgłoszenie? |
    czy mogę użyć prywatnego konta Microsoft? |
    co jest nie tak? | nie masz autoryzacji do wykonania tej akcji | Wygląda na to, że nie masz jeszcze żadnych korzyści |
    Zaloguj się przy użyciu innego konta | You are not authorized for this action | This Access ID is already associated to an account |
    Support plan cannot be used for the specified product | przycisk aktywuj szary jest | zniknal plan premium | nie przyjmuje contract id |
    problem z identyfikatorami | diagnoza`,
  leaver: `anna już nie pracuje | Anna Nowak odeszła z firmy | anna już nie pracuje, kto ma identyfikatory? | Piotr odszedł z pracy |
    jan odszedł | Maria odeszła | nie ma już anny w firmie | piotr już u nas nie pracuje | jan zwolnił się | anna została zwolniona |
    ktoś odszedł z firmy | odejście pracownika | ktoś odszedł | przejmij po annie | przejmij zgłoszenia | przejmij aktywacje |
    kolega odszedł z firmy | opuściła firmę w zeszłym miesiącu | odchodzi z firmy | ona już tu nie pracuje | on już nie pracuje u nas |
    anna odeszla | piotr zwolnił się z pracy | przejęcie | odejście z firmy | jan kowalski już nie pracuje w contoso`,
  'my-asks': `moje prośby | moja prośba | prośby | co z moją prośbą | wycofaj prośbę | status prośby | o co proszę | prośba |
    pokaż moje prośby | kto odpowiedział na moją prośbę | wycofuję moją prośbę | anuluj moją prośbę | cofnij prośbę | moje prosby |
    co z moją prośbą o aktywację | czy ktoś odpowiedział na prośbę | moich próśb szukam | stan mojej prośby | lista: moje prośby |
    wycofać swoją prośbę | gdzie są moje prośby | moja prośba o sprawdzenie | chcę wycofać moją prośbę | wycofaj moją prośbę |
    kto odpowie na moją prośbę | co się dzieje z moją prośbą`,
  'who-may': `kto może aktywować? | kto to może zrobić? | kto może | kto u nas może aktywować | kto aktywuje korzyści | kto ma uprawnienia |
    kto ma rolę administratora | kto jest adminem | kto jest administratorem globalnym | kto to jest agent administracyjny | kogo mam zapytać |
    kogo poprosić o aktywację | do kogo się zwrócić | do kogo mam napisać | kto nada mi rolę | kto może nadać rolę |
    lista administratorów | pokaż adminów | administratorzy | kto w firmie może aktywować? | kto jeszcze może? | kto moze aktywowac |
    kto zatwierdza aktywacje | kto powinien aktywować | kto ma dostęp | kto potrafi to aktywować`,
  'to-do': `do załatwienia | co czeka | co na mnie czeka | zadania | moje zadania | lista zadań | co mam do zrobienia | co do zrobienia |
    sprawy do załatwienia | todo | to do | co jest do zrobienia | zaległości | co muszę zrobić | co mam dziś zrobić | co trzeba załatwić |
    co jeszcze czeka | czy coś na mnie czeka | czy coś jest do zatwierdzenia | pokaż zadania | prośby do mnie | do zalatwienia |
    co mam zatwierdzić | co jest do załatwienia? | mam coś do zrobienia? | co powinienem zrobić | co tu czeka`,
  notifications: `wyłącz podsumowanie miesięczne |
    powiadomienia | ustawienia powiadomień | powiadomienie | wycisz | wycisz powiadomienia | wyłącz powiadomienia |
    włącz powiadomienia | nie chcę powiadomień | zmień powiadomienia | o czym mnie powiadamiasz | przypomnienia | wyłącz przypomnienia |
    alerty | nie pisz do mnie tak często | przestań pisać | za dużo wiadomości | nie wysyłaj mi tego | kiedy do mnie piszesz |
    jak często przypominasz | o czym będziesz pisać | powiadomienia w weekend | chcę mniej wiadomości | wycisz mnie | powiadomienai o kontraktach |
    przestań przypominać | ustaw powiadomienia | nie przypominaj mi`,
  usage: `zużycie | wykorzystanie | raport | statystyki | raport zużycia | użycie | zestawienie | wykres | podsumowanie | eksport csv |
    pobierz csv | pokaż zużycie | ile zgłoszeń zużyliśmy | ile wykorzystaliśmy w tym roku | raport miesięczny | zestawienie zgłoszeń |
    statystyki zgłoszeń | wykorzystanie według produktów | zużycie według miesięcy | wyeksportuj zgłoszenia do excela |
    pobierz zgłoszenia do csv | ile zgłoszeń było w tym miesiącu | ile ticketów otworzyliśmy w zeszłym roku | zuzycie puli w miesiacach |
    raport dla szefa | wykres zużycia | ile zeszło w tym roku`,
  reconcile: `porównaj z portalem | porównanie z portalem | uzgodnij | uzgodnij stan | wklej linijkę | wklej linijkę z portalu |
    linijka z portalu | linijka planu | popraw saldo | popraw stan | skoryguj liczbę | w portalu jest inaczej | w portalu zostało 2 |
    portal pokazuje mniej | saldo się nie zgadza | stan jest nieaktualny | liczba jest błędna | licznik się nie zgadza | pula jest błędna |
    porównaj z centrum partnerskim | nie zgadza się z portalem | uzgodnienie | uzgadniamy z portalem | w centrum partnerskim jest inna liczba |
    support for business pokazuje 5 | porownaj z portalem | zaktualizuj stan | mam linijkę planu`,
  customers: `klienci | klient | lista klientów | nasi klienci | moi klienci | wybierz klienta | zgłoszenie dla klienta | klienci csp |
    pokaż klientów | znajdź klienta | wyszukaj klienta | wybór klienta | zgłoszenie w imieniu klienta | ticket dla klienta |
    sprawa dla klienta | pokaż listę klientów | otwórz klientów | chcę wybrać klienta | szukam klientów | wszyscy klienci |
    klientów poproszę | zarządzanie usługami | case dla klienta | żądanie w imieniu klienta | dla naszych klientów | lista klientow csp`,
  plans: `plany | plan | płatne plany | plany pomocy | porównaj plany | premier | advanced | cennik | kup jedno zgłoszenie | kup jedno |
    chcę kupić jedno zgłoszenie | kupić zgłoszenie | jakie są plany | jakie plany mamy | pokaż plany | plan premier | premier support |
    advanced support | plan wsparcia | pojedyncze zgłoszenie | płatna pomoc | ile kosztuje pomoc | dokupić zgłoszenia | wykupić plan |
    porównanie planów | porownaj plany | pay per incident | partner membership center | inne plany | pmc`,
  'my-roles': `moje role | role | rola | moja rola | kim jestem | uprawnienia | moje uprawnienia | co mogę | co mi wolno | sprawdź role |
    sprawdź moje role | jakie mam role | jakie mam uprawnienia | czy mam rolę administratora | czy jestem adminem | czy jestem agentem |
    mam uprawnienia? | moje konto | na jakim koncie jestem | jaką mam rolę | sprawdź moje uprawnienia | co mogę tutaj robić |
    rola jest na innym koncie | moja rola jest w PIM | mam rolę w centrum partnerskim | jestem administratorem globalnym | moje rloe i uprawnienia`,
  'activation-status': `kto aktywował chmurę? | anuluj aktywację | odrzuć aktywację | przekaż aktywację Piotrowi | Microsoft odrzucił aktywację |
    kliknięte | kliknąłem aktywuj w centrum partnerskim | aktywacja została odrzucona |
    stan aktywacji | status aktywacji | aktywacje | co z moją aktywacją? | co z aktywacją | co z naszą aktywacją |
    aktywacje w toku | otwarte aktywacje | czy jest już aktywna | czy korzyść jest aktywna? | kiedy będzie aktywna | kiedy aktywacja |
    ile trwa aktywacja | jak długo trwa aktywacja | aktywacja trwa za długo | aktywacja utknęła | jak idzie moja aktywacja |
    gdzie jest moja aktywacja | na jakim etapie jest aktywacja | etap aktywacji | status | kiedy przyjdą identyfikatory? kiedy identyfikatory przyjdą |
    czy Microsoft już aktywował | stan mojej aktywacji | aktywacja gotowa? | Przetwarzanie żądania aktywacji może potrwać kilka dni. | postęp aktywacji |
    co z moja aktywacja`,
  activate: `aktywuj | aktywacja | aktywuj korzyść | aktywuj chmurę silver | aktywuj produkty lokalne | aktywować korzyść | chcę aktywować |
    aktywuj gold | aktywujmy | poproś o aktywację | proszę o aktywację | potrzebuję aktywacji | włącz korzyść | włącz chmurę |
    uruchom korzyść | chcę aktywować signature cloud | jak aktywować | aktywujemy silver | prośba o aktywację | odblokuj pomoc |
    trzeba aktywować korzyść | można aktywować? | zleć aktywację | aktywuj mi to | rozpocznij aktywację | aktywowac gold`,
  memberships: `jesteśmy dystrybutorem CSP | dodaj silver data analytics | kupiliśmy action pack |
    członkostwa | członkostwo | nasze członkostwa | wpisz, co mamy | dodaj członkostwo | zmień członkostwo | popraw członkostwo |
    lista członkostw | wczytaj plik csv | importuj csv | wgraj plik | wczytaj tabelę | odnowienie | członkostwo odnowione | nie odnawiamy |
    odnowiliśmy członkostwo | przedłużyliśmy | kiedy odnowić członkostwo | dodaj ofertę | dodaj kompetencję | oferty | nasze oferty |
    strefa czasowa | model csp | kompetencje | czlonkostwo odnowione | zmień dystrybutora w członkostwie | dodaj action pack | wpisz nową kompetencję`,
  'case-update': `numer sprawy | mam numer sprawy | wpisz numer sprawy | nr sprawy | mam numer | numer zgłoszenia | numer SR | numer ticketu |
    podaję numer sprawy | zapisz numer sprawy | 2611230040001234 | mam już numer sprawy | dostałem numer | dostałam numer sprawy |
    Microsoft nadał numer | Microsoft przysłał numer sprawy | oto numer | przyszedł numer | numer case | popraw numer sprawy |
    zmień numer sprawy | jaki jest numer sprawy | 2611 2300 4000 1234 | numer sprawy od Microsoftu | mam nr | numer sprawy: 2611230040001234`,
  'my-incidents': `dodaj notatkę do zgłoszenia sql | dopisz notatkę |
    moje zgłoszenia | zgłoszenia | moje sprawy | moje tickety | tickety | otwarte zgłoszenia | moje incydenty | zamknięte zgłoszenia |
    szkice | moje szkice | nasze zgłoszenia | zgłoszenia firmy | pokaż moje zgłoszenia | lista zgłoszeń | co z moim zgłoszeniem |
    co z moją sprawą | stan mojego zgłoszenia | zamknij zgłoszenie | wycofaj zgłoszenie | jakie mam zgłoszenia | moje zdarzenia |
    wszystkie zgłoszenia | ostatnie zgłoszenia | moja sprawa | pokaż sprawy | moje zgloszenia | niezamknięte sprawy | status mojego ticketu`,
  'record-ids': `wpisz identyfikatory | mam identyfikatory | mam już identyfikatory | zapisz identyfikatory | wklej identyfikatory |
    dodaj identyfikatory | identyfikatory przyszły | przyszły identyfikatory | identyfikatory już są | są już identyfikatory |
    dostałem identyfikatory | dostaliśmy identyfikatory | popraw identyfikatory | wprowadź identyfikatory | uzupełnij identyfikatory |
    wpisz access id | wpisz contract id | uzupełnij contract id | Access ID 174194363 Contract ID 172583642 | oto identyfikatory |
    mam oba identyfikatory | zaktualizuj identyfikatory | chcę wpisać identyfikatory | wpisac identyfikatory | mamy nowe identyfikatory |
    174194363 172583642`,
  'hide-ids': `ukryj | ukryj identyfikatory | zakryj | zakryj identyfikatory | schowaj identyfikatory | schowaj | zasłoń | zasłoń identyfikatory |
    ukryj to | ukryj je | zakryj to | schowaj to | zamaskuj | zamaskuj identyfikatory | ukryj te identyfikatory | proszę ukryj |
    ukryj wszystko | zakryj numery | nie pokazuj już identyfikatorów | ukryć identyfikatory | zakryć id | ukryj access id |
    schowaj contract id | niech nikt nie widzi identyfikatorów | wyczyść identyfikatory | ukryj prosze`,
  'access-ids': `jak dodać kontrakt | gdzie wpisać umowę |
    identyfikatory | pokaż identyfikatory | access id | contract id | identyfikator | id | numer kontraktu | numer umowy |
    identyfikator umowy | identyfikator kontraktu | identyfikator dostępu | gdzie są identyfikatory | gdzie wpisać identyfikatory |
    kto ma identyfikatory | potrzebuję identyfikatorów | podaj access id | jak użyć identyfikatorów | identyfikatory gold |
    identyfikatory do chmury | daj mi identyfikatory | jaki jest contract id? | pokaz identyfikatory | identfikatory do produktów lokalnych |
    powiąż konto z kontraktem | podłącz kontrakt | połącz konto z umową | nr umowy | id kontraktu`,
  'open-incident': `power bi nie odświeża raportu | jak zadać pytanie doradcy |
    nowe zgłoszenie | zgłoszenie | nowy ticket | nowa sprawa | sprawa | ticket | case | SR | zdarzenie | incydent | coś nie działa |
    zgłoś problem | załóż zgłoszenie | otwórz ticket | przygotuj zgłoszenie | potrzebuję pomocy | potrzebuję porady | awaria | mam problem |
    sql server 2022 ciągle pada, błąd 17066, produkcja stoi | klientowi padła maszyna w azure | outlook u nas nie wysyła poczty |
    windows server nie wstaje po aktualizacji | exchange nie odbiera poczty | sharepoint się zawiesza | mamy awarię | wywala błąd 500 |
    nowe zgłoszenie, windows server 2025 | mamy action pack, potrzebuję pomocy do azure | nowe zgloszenie | zepsuł się serwer`,
  entitlements: `korzyści | benefity | ile zostało | ile nam zostało na chmurę? | co mamy | zalety | tabela | pula | saldo | pokaż korzyści |
    umowa | kontrakt | ile mamy zgłoszeń | ile jeszcze zostało | co nam przysługuje | do kiedy jest ważna umowa | kiedy kończy się kontrakt |
    kiedy wygasa gold | ile zostało gold | nasze benefity | zalety techniczne | limit | czy zostało coś w puli | ile zgłoszeń zostało na produkty lokalne |
    kwalifikacja złota | co mamy w ramach gold | ile zostlao zgłoszeń | korzysci | ile zosatło`,
  help: `pomoc | co potrafisz? | co umiesz | polecenia | help | menu | start | pomóż | pomóż mi | komendy | instrukcja | opcje |
    jak to działa | jak z ciebie korzystać | jak tego używać | jak zacząć | co możesz zrobić | o co mogę zapytać | w czym możesz pomóc |
    lista poleceń | do czego służysz | przykłady | co to jest | kim jesteś | ? | pokaż polecenia | co moge wpisac`,
} as const;
