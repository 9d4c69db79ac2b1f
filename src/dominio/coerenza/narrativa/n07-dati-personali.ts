import { type Controllo, perScheda, rilievoTesto } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'
import { listTuttiITesti } from '../testo/testi.ts'

interface Specie {
  readonly nome: string
  readonly cerca: RegExp
  /** What, right before the match, makes it another thing. */
  readonly salvo?: RegExp
}

const TITOLO = String.raw`(?:[Ss]ig\.?\s?r?\.?a?|SIG\.?(?:RA)?|[Ss]ignor[ae]?|[Dd]ott\.?\s?(?:ssa)?|DOTT\.?(?:SSA)?|[Dd]ottor(?:e|essa)?|[Aa]vv|[Ii]ng|[Aa]rch|[Gg]eom|[Rr]ag|[Pp]rof\.?\s?(?:ssa)?)`
const ISTITUZIONALE =
  /(?:comune|uffici|servizi|settor|protocoll|segreter|sportell|info|bibliotec|urp|anagraf|tribut|polizia|scuol|sindac|giunta|consigli|assessor|direzion|ragioner|person|lavori|privacy|dpo|pec)/i

/** Kept narrow: an institutional mailbox, a switchboard, an act's number are not personal data. */
const SPECIE: readonly Specie[] = [
  {
    nome: 'un codice fiscale',
    cerca: /\b[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]\b/gi,
  },
  { nome: 'un IBAN', cerca: /\bIT\s?\d{2}\s?[A-Z](?:\s?\d){10}(?:\s?[0-9A-Z]){12}\b/g },
  {
    nome: 'un numero di cellulare',
    cerca: /(?<![\w.,/€+-])(?:\+39\s?)?3[1-9]\d[\s./-]?\d{3}[\s.-]?\d{3,4}(?![\d\w]|[.,/]\d|\s?(?:euro|€))/g,
    salvo: /(?:\b(?:prot|protocollo|n|nr|num|numero|cig|cup|cap|delibera|determina)\.?|°|€|euro)\s?$/i,
  },
  {
    nome: 'un nome di persona',
    cerca: new RegExp(
      String.raw`(?<![\p{L}\d])${TITOLO}\.?\s(?:[A-Z]\.\s?)?[A-ZÀ-Ý](?:[a-zà-ý']{2,}|[A-ZÀ-Ý']{2,}|\.\s?[A-ZÀ-Ý]\.)`,
      'gu',
    ),
    salvo:
      /\b(?:via|viale|piazza|piazzale|largo|scuola|istituto|ospedale|palestra|biblioteca|fondazione)\s(?:al\s|alla\s|del\s|della\s)?["“«]?$|\bcorso\s$/i,
  },
  {
    nome: 'le iniziali di una persona',
    cerca: /\b(?:minore|utente|alunn[oa]|paziente|bambin[oa]|signor[ae]?)\s[A-Z]\.\s?[A-Z]\.(?!\p{L})/gu,
  },
  { nome: 'dati di nascita', cerca: /\bnat[oa]\s(?:a\s\p{L}{2,30}\s)?il\s\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu },
]

const POSTA = /([\w.+-]{1,64})@([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})/g
const DI_PERSONA = /^[a-z]{1,30}[._][a-z]{2,30}\d{0,4}$/i
const FORNITORE_PRIVATO = /^(?:gmail|libero|hotmail|yahoo|outlook|alice|virgilio|tiscali|icloud|live)\./i

const hasPostaPersonale = (testo: string): boolean =>
  testo.includes('@') &&
  [...testo.matchAll(POSTA)].some(
    ([, locale = '', dominio = '']) =>
      !ISTITUZIONALE.test(locale) && (DI_PERSONA.test(locale) || FORNITORE_PRIVATO.test(dominio)),
  )

const has = ({ cerca, salvo }: Specie, testo: string): boolean => {
  for (const m of testo.matchAll(cerca))
    if (!salvo?.test(testo.slice(Math.max(0, m.index - 30), m.index))) return true
  return false
}

export const n07: Controllo = {
  id: 'N07',
  gravita: 'I',
  titolo: 'Possibili dati personali nel testo',
  tace: 'per caselle istituzionali (protocollo@…), centralini, numeri di atti, nomi di vie e di scuole; i campi Responsabile e Direttore non si guardano',
  esamina: perScheda((s) => {
    const rilievi: Rilievo[] = []
    for (const t of listTuttiITesti(s)) {
      const trovati = new Set<string>()
      for (const specie of SPECIE) if (has(specie, t.testo)) trovati.add(specie.nome)
      if (hasPostaPersonale(t.testo)) trovati.add('un indirizzo di posta personale')
      if (trovati.size === 0) continue
      const elenco = [...trovati].join(', ')
      rilievi.push(
        rilievoTesto('N07', s, t, {
          gravita: 'I',
          domanda: `Nel testo sembra esserci ${elenco}: si può togliere prima della pubblicazione?`,
          evidenza: `Trovato: ${elenco}`,
        }),
      )
    }
    return rilievi
  }),
}
