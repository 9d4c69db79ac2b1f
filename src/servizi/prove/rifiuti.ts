import type { MotivoFile } from '../../dominio/prove/file.ts'
import type { MotivoDati } from '../../dominio/prove/prova.ts'
import type { Rifiuto } from '../contesto.ts'

export type MotivoProva =
  | MotivoDati
  | MotivoFile
  | 'scheda-inesistente'
  | 'oggetto-inesistente'
  | 'prova-inesistente'
  | 'antivirus'

const FRASI: Readonly<Record<MotivoProva, string>> = {
  organo:
    'Scrivere quale organo ha adottato l’atto, per esempio «Giunta comunale» (al massimo 120 caratteri).',
  numero: 'Scrivere il numero dell’atto (al massimo 40 caratteri).',
  data: 'La data dell’atto manca o non esiste: scriverla come 31/12/2031.',
  titolo: 'Il nome del collegamento è troppo lungo: al massimo 200 caratteri.',
  link: 'L’indirizzo non va bene: copiarlo intero dal browser, comincia con https:// o http://.',
  vuoto: 'Il file è vuoto: sceglierne un altro.',
  'troppo-grande':
    'Il file è troppo grande: al massimo 20 MB. Se è pubblicato altrove, aggiungere il collegamento.',
  'tipo-non-ammesso':
    'Questo tipo di file non si può aggiungere: vanno bene PDF, PNG, JPEG, DOCX, XLSX, ODT e ODS. Un altro documento si può salvare come PDF.',
  'contenuto-diverso':
    'Il contenuto del file non è quello che dice il suo nome: aprirlo con il suo programma e salvarlo di nuovo, meglio come PDF.',
  'con-macro': 'Il file contiene macro, che non sono ammesse: salvarlo senza macro, o come PDF.',
  'scheda-inesistente': 'Questa scheda non c’è più: tornare all’elenco.',
  'oggetto-inesistente': 'La fase o l’indicatore a cui si riferisce non c’è più: ricaricare la pagina.',
  'prova-inesistente': 'Questa prova è già stata tolta: ricaricare la pagina.',
  antivirus:
    'L’antivirus non ha dato il file per buono, o non ha risposto: non è stato tenuto. Se il file è sicuro, rivolgersi a chi gestisce il programma.',
}

export const rifiuta = (motivo: MotivoProva): Rifiuto<MotivoProva> => ({
  ok: false,
  motivo,
  messaggio: FRASI[motivo],
})
