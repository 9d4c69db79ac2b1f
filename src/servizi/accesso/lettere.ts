import { DURATA_LINK_ORE } from '../../dominio/accesso/durate.ts'
import type { Lettera } from '../posta/posta.ts'

const NON_RISPONDERE = 'Questo messaggio è scritto dal programma: non serve rispondere.'

/** The letter of an invitation. */
export const writeInvito = (a: string, nome: string, link: string): Lettera => ({
  a,
  oggetto: 'Il suo accesso a Obiettivo Comune',
  testo: [
    `Gentile ${nome},`,
    '',
    'è stata invitata o invitato a usare Obiettivo Comune, il programma del piano e degli obiettivi dell’ente.',
    'Per scegliere la password aprire questo indirizzo:',
    '',
    link,
    '',
    `Vale per ${DURATA_LINK_ORE.invito / 24} giorni e una volta sola. Se nel frattempo scade, chiederne un altro a chi gestisce gli accessi.`,
    '',
    NON_RISPONDERE,
    '',
  ].join('\n'),
})

/** The letter for who has forgotten the password. */
export const writeReimposta = (a: string, nome: string, link: string): Lettera => ({
  a,
  oggetto: 'Scegliere una nuova password di Obiettivo Comune',
  testo: [
    `Gentile ${nome},`,
    '',
    'qualcuno, forse lei, ha chiesto di scegliere una nuova password per questo indirizzo. Per farlo aprire:',
    '',
    link,
    '',
    'Vale per un’ora e una volta sola. Se non è stata lei a chiederlo non serve fare nulla: la password resta quella di prima.',
    '',
    NON_RISPONDERE,
    '',
  ].join('\n'),
})
