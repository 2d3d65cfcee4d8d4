import { type Phrasebook, said } from './phrasebook.ts';
import { quotedMessages, troublePhrases } from './troubles.ts';

/** What people say in Polish to the bot itself, without diacritics. */
export const polishChat = {
  cancel: {
    words:
      said(`zrezygnuj z tego, anuluj wszystko, jednak anuluj, to jednak anuluj, nie anuluj, przerwij to, zostawmy to, nie rob tego, juz niewazne, anuluj, przerwij, niewazne, nie wazne, rezygnuje, zostaw, zostaw to, stop, daj spokoj,
      anuluj to, zrezygnuj, porzuc, przestan, cofnij, nie chce, juz nie chce, wyjdz, wyjscie, koniec,
      odpusc, nie teraz, jednak nie, nie rezygnuje, anulowac, zapomnij o tym, pomin, rozmyslilem sie,
      rozmyslilam sie, nic juz nie chce`),
    phrases: [],
  },
  'start-over': {
    words:
      said(`zacznijmy jeszcze raz, zacznij jeszcze raz, jeszcze raz, wroc na poczatek, na poczatek, powrot do poczatku, od nowa, zacznij od nowa, jeszcze raz od nowa, zacznijmy od nowa, od poczatku, restart, reset,
      jeszcze raz od poczatku, zresetuj, wroc do poczatku`),
    phrases: [
      /\b(zaczn\w*|zaczyna\w*|zaczac|lecimy|jedziemy|wroc\w*|cofnij) (to )?(wszystko )?(jeszcze raz )?(od|do) (nowa|poczatku|zera|startu)\b/,
      /\b(od|do) (poczatku|zera)( prosze)?$/,
      /\b(zresetuj|restartuj|wyczysc) (rozmowe|bota|czat|wszystko)\b/,
    ],
  },
  language: {
    words: said(`jezyk, po polsku, polski, zmien jezyk, po angielsku, mow po polsku, angielski, jezyki,
      inny jezyk, jezyk polski, jezyk angielski`),
    phrases: [
      /\b(mow|pisz|odpowiadaj|odpisuj|gadaj|rozmawiaj\w*|przelacz\w*|zmien|ustaw|odpisz|napisz|wole|chce|mozna|mozesz|umiesz|mowisz|znasz|przejdz\w*|rozumiesz)( do mnie| ze mna| sie| pisac| mowic)*( na)?( po)? ?(polsku|angielsku|polski|angielski)\b/,
      /\b(zmien\w*|zmiana|ustaw\w*|wybierz|wybor|przelacz\w*|inny|jaki) jezyk\w*/,
      /^po (polsku|angielsku)\b/,
    ],
  },
  'as-text': {
    words: said(`jako tekst, tekstem, tekst, sam tekst, zwykly tekst, w tekscie, wersja tekstowa, tekstowo,
      bez karty`),
    phrases: [
      /\b(jako|w formie|w postaci|sam|zwykly|czysty|tylko) (zwykly |czysty )?tekst\w*/,
      /\btekstow\w+\b/,
      /\bbez (kart|karty|grafiki)\b/,
      /\bnie (widze|otwiera sie|wyswietla sie|widac) (mi )?(tej )?kart\w*/,
      /\b(napisz|pokaz|daj|wyslij|podaj) (mi )?(to )?(tekstem|w tekscie)\b/,
      /\bczytnik\w* ekranu\b/,
      /\bdo skopiowania jako tekst\b/,
    ],
  },
  'sign-out': {
    words: said(`wyloguj, wyloguj mnie, wyloguj sie, zapomnij mnie, wylogowanie, zapomnij o mnie, wylogowac`),
    phrases: [
      /\bwylog\w+\b/,
      /\b(zakoncz|skoncz|zamknij) (moja )?sesje\b/,
      /\b(usun|skasuj|zapomnij|wyczysc) (moje |moj |moja |mnie)?(logowanie|token\w*|sesje|dane logowania)\b/,
    ],
  },
  'sign-in': {
    words: said(`zaloguj, zaloguj mnie, zaloguj sie, logowanie, zalogowac, login, chce sie zalogowac, loguj`),
    phrases: [
      /\bzalogowa\w+\b/,
      /\bzaloguj\b(?!.*\b(innego konta|portal\w*|centrum)\b)/,
      /\b(link|strona|kod|karta) (do )?logowania\b/,
      /\b(jak|gdzie) (sie )?(mam )?(sie )?zalog\w+/,
      /\blogowanie\b/,
    ],
  },
  greeting: {
    words: said(`hej, czesc, dzien dobry, witaj, witam, siema, siemka, siemano, hejka, hejo, dobry wieczor,
      dobry, halo, elo, czolem, serwus, hej bocie, czesc bocie, hej bot, witam serdecznie,
      dzien dobry wszystkim, czesc wszystkim, co slychac, jak leci, co tam, hej co tam,
      czesc co slychac, jest tu kto, jestes tam, milego dnia, dziendobry, hej hej, yo, salut,
      uszanowanie`),
    phrases: [/^(jest|sa) (tam |tu )?(kto|ktos)( tam| tu)?$/],
  },
  thanks: {
    words: said(`dziekuje, dzieki, dziekuje bardzo, dzieki wielkie, wielkie dzieki, super, swietnie,
      super dzieki, ok, okej, oki, okay, ok dzieki, ok dziekuje, spoko, dobra, dobrze, fajnie, git,
      thx, dzieks, dziekowac, rewelacja, extra, ekstra, cudownie, idealnie, rozumiem, jasne dzieki,
      pieknie dziekuje, serdecznie dziekuje, dziekuje ci, dzieki za pomoc, dziekuje za pomoc,
      pomoglo, dziala, juz dziala, wszystko jasne, do widzenia, pa, narazie, na razie, do zobaczenia,
      brawo, dobra robota, w porzadku, mam to, no i super, dzieki piekne`),
    phrases: [
      /^(ok |okej |super |swietnie |no |dobra )?(dziekuje|dzieki|dziekuj\w*)\b(?!.*\b(ale|co|jak|gdzie|kto|ile)\b)/,
    ],
  },
  answer: {
    words: said(`tak, nie, tak prosze, nie dziekuje, nie dzieki, jasne, oczywiscie, pewnie, zgoda, zgadza sie,
      zgadzam sie, potwierdzam, no tak, no, nie wiem, nie mam pojecia, chyba tak, chyba nie, moze,
      raczej tak, raczej nie, jeszcze nie, absolutnie, niech bedzie, dawaj, zrob to, tak tak,
      nie nie, yhy, aha, tak zrob to, no dobra, tak jest, dalej`),
    phrases: [],
  },
  diagnose: {
    words: said(`diagnoza, zdiagnozuj, co jest nie tak, diagnostyka, sprawdz co jest nie tak,
      nie masz autoryzacji, brak autoryzacji, not authorized, you are not authorized, already associated,
      juz powiazany, cos nie tak z korzysciami,
      znajdz przyczyne`).concat(quotedMessages),
    phrases: [
      ...troublePhrases('pl'),
      /\b(diagno\w+|zdiagno\w+)\b/,
      /\bco (jest )?nie tak z\b.*\b(korzysci\w*|planem|identyfikator\w*|aktywacj\w*|centrum)\b/,
      /\b(klopot|problem) z (korzysci\w*|benefit\w*|planem|identyfikator\w*|kontraktem|umowa|centrum)\b/,
    ],
  },
  leaver: {
    words: said(`odejscie z firmy, ktos odszedl, ktos odszedl z firmy, odejscie pracownika, przejmij po kims,
      przejecie, przejmij zgloszenia, przejmij aktywacje`),
    phrases: [
      /^(?!.*\b(serwer\w*|server\w*|sql|windows|exchange|azure|baz[aey]|uslug\w*|system\w*|aplikacj\w*|outlook|poczt\w*|drukar\w*|siec\w*|maszyn\w*|program\w*|portal\w*)\b).*\b(juz (tu |u nas |tutaj )?nie pracuj\w*|nie pracuje (juz|u nas|tu|tutaj|w firmie)|przestal\w* (u nas )?pracowac)\b/,
      /\b(odszedl|odeszla|odchodzi|odejdzie|zwolnil\w* sie|zostal\w* zwolnion\w*) (juz )?(z|od) (firm\w*|prac\w*|nas|contoso|zespol\w*|organizacj\w*)\b/,
      /\b(odszedl|odeszla|zwolnil\w* sie|zostal\w* zwolnion\w*)\b(?!.*\b(sql|server\w*|windows)\b)/,
      /\bnie ma (juz )?(\w+ ){1,2}(w|u) (firmie|nas|teams|contoso|organizacji)\b(?!.*\b(korzysc\w*|benefit\w*|licencj\w*)\b)/,
      /\b(opuscil\w*|porzucil\w*) (firme|prace|contoso|organizacje)\b/,
      /\bprzej(mij|mowac|ac|muje|mujemy|ecie) (\w+ )?po (\w+ )?(osobie|kims|ann\w*|kim\w*|pracownik\w*)\b/,
    ],
  },
  'my-asks': {
    words: said(`moje prosby, prosby, moja prosba, prosba, o co prosze, co z moja prosba, wycofaj prosbe,
      status prosby`),
    phrases: [
      /\bmoj(e|a|ej|ich|a) pros(by|ba|bie|b)\b/,
      /\b(wycof\w*|anuluj|cofnij) (moja |swoja )?pros(be|by|ba)\b/,
      /\b(kto|czy ktos) (juz )?(odpowiedzial|odpowie|odpowiada) na (moja )?pros(be|by)\b/,
    ],
  },
  'who-may': {
    words: said(`kto moze, kto moze aktywowac, kto aktywuje, kto to moze zrobic, administratorzy, admini,
      kto jest adminem, kogo prosic`),
    phrases: [
      /\bkto (u nas |w firmie )?(jest|to) (u nas |w firmie |tu )*(\w+ )?(admin\w*|global\w*|agent\w*)\b/,
      /\bkto (to |u nas |w firmie |jeszcze |tu |tutaj |mi |nam )*(moze|potrafi|ma prawo|powinien|jest w stanie|aktywuje|nada|nadaje|przyzna|przyznaje|zatwierdza)\b/,
      /\bkto (u nas |w firmie |tu |tutaj )*(jest|to) (\w+ )?(admin\w*|global\w*|agent\w*)\b/,
      /\bkto (u nas |w firmie |tu )*(ma|posiada) (\w+ )?(rol[ea]\w*|uprawnieni\w*|prawa|dostep)\b/,
      /\b(kogo|do kogo) (mam |moge |trzeba |mozna |sie |powin\w+ )*(\w*prosic|zapytac|pytac|zwrocic|napisac|zglosic|spytac|isc|udac)\b/,
      /\b(lista|pokaz|wymien) (naszych |nasi )?(administrator\w*|admin\w*)\b/,
    ],
  },
  notifications: {
    words: said(`powiadomienia, powiadomienie, ustawienia powiadomien, przypomnienia, wycisz, alerty, cisza,
      wycisz powiadomienia, wylacz powiadomienia, wlacz powiadomienia`),
    phrases: [
      /\bnie chce (juz )?(dostawac|otrzymywac) (\w+ )?(wiadomosci|przypomnien)/,
      /\bpowiadomie\w+\b/,
      /\bpowiadamia\w*\b/,
      /\bwycisz\w*\b/,
      /\b(nie pisz|nie wysylaj|przestan pisac|przestan wysylac|nie przypominaj|za duzo wiadomosci|mniej wiadomosci|za czesto piszesz|przestan przypominac)\b/,
      /\b(przypomnieni\w+|alert(y|ow|ami))\b/,
      /\b(wylacz|wlacz)\b.*\bpodsumowani\w+/,
      /\b(kiedy|jak czesto|o czym) (do mnie |mi )?(piszesz|przypominasz|bedziesz pisac|informujesz)\b/,
    ],
  },
  'my-roles': {
    words: said(`moje role, role, rola, moja rola, kim jestem, uprawnienia, co moge, moje uprawnienia,
      moje konto, sprawdz role, sprawdz moje role, jakie mam role, mam role, co mi wolno,
      na jakim koncie jestem`),
    phrases: [
      /\bmoj[aeą]? (rol[aeęi]|uprawnieni\w+|prawa|dostep)\b/,
      /\bmoich (rol|uprawnien)\b/,
      /\bjak(a|ie|ich)( mam| ja mam)? (rol\w*|uprawnieni\w*)\b/,
      /\bmam (rol\w*|uprawnieni\w*|prawa|prawo)\b/,
      /\b(czy )?(jestem|mam) (global\w* |mpn |partnersk\w+ )*(admin\w*|agent\w*|role)\b/,
      /\bjestem (admin\w*|agent\w*|global\w*)\b/,
      /\bsprawdz\w* (moje |mi )?(rol\w*|uprawnieni\w*)\b/,
      /\bco (mi wolno|ja moge|moge (tu |tutaj |u ciebie )*(robic|zrobic))\b/,
      /\b(jakim|ktorym|na jakim|na ktorym) kon(cie|tem)\b/,
      /\bz (jakiego|ktorego) konta\b/,
      /\b(jakie|ktore) konto (jest|mam|pisze)\b/,
      /\b(moja |mam )?rol[ea] (jest |mam )?(w pim|przez pim|w centrum|na innym koncie)\b/,
    ],
  },
  help: {
    words:
      said(`pomoc, co potrafisz, co umiesz, polecenia, pomocy, help, menu, start, pomoz, pomoz mi, komendy,
      instrukcja, opcje, jak to dziala, co to jest, kim jestes, co ty jestes, co robisz,
      do czego sluzysz, przyklady, lista polecen, poradnik, info, o co chodzi, nie wiem co robic,
      co teraz, jak zaczac, dokumentacja`),
    phrases: [
      /\bjak (z toba|do ciebie) (rozmawiac|pisac|mowic)\b/,
      /\b(potrzebuje|daj|pokaz|gdzie jest) (mi )?(instrukcj\w+|pomoc|poradnik\w*)$/,
      /\bco (ty )?(potrafisz|umiesz|mozesz|robisz|wiesz)\b/,
      /\bjak (to|ten bot|bot|sie) (dziala|uzywa\w*|korzysta\w*|obsluguje)\b/,
      /\bjak (mam )?(cie|ciebie|z ciebie|z tego|z bota|tego) (\w+ )?(uzywac|korzystac|obslugiwac)\b/,
      /\bjak (uzywac|korzystac|zaczac|obslugiwac)\b/,
      /\bo co (moge|mozna|mam) (cie )?(\w*pytac|prosic)\b/,
      /\b(w czym|jak) (mozesz |mi )*(pomoc|pomozesz|pomagasz)\b/,
      /\b(lista|pokaz|wyswietl) (mi )?(wszystkie )?(polece\w+|komend\w*|opcj\w*|mozliwosci)\b/,
      /\bdo czego (sluzy\w*|jestes)\b/,
      /\bco moge (tu |tutaj |ci )?(wpisac|napisac|powiedziec)\b/,
    ],
  },
} as const satisfies Readonly<Record<string, Phrasebook>>;
