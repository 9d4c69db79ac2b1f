import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, SCUOLA } from '../ente.ts'

const PASTI: Serie = { 2019: 148_200, 2020: 81_340, 2021: 139_615, 2022: 152_080, 2023: 155_430 }
const SCARTO: Serie = { 2019: 31, 2020: 29.5, 2021: 26.2, 2022: 22.4, 2023: 19.8 }
const ATTESI = { 2021: [120_000, 28], 2022: [145_000, 25], 2023: [153_000, 22] } as const

const STATO = {
  2021: testo`
    Nell'anno sono stati serviti 139.615 pasti in nove plessi. La commissione mensa ha compiuto 18 sopralluoghi, i cui
    verbali sono pubblicati; le segnalazioni ricevute sono state undici e tutte hanno avuto risposta scritta.

    Il menù è stato rivisto con il dietista dell'azienda sanitaria e approvato con determinazione n. 455 del
    03/09/2021.`,
  2022: testo`
    I pasti serviti sono stati 152.080. La prova di pesatura degli avanzi, ripetuta in quattro settimane, ha misurato
    uno scarto medio del 22,40%: il miglioramento è dovuto allo spuntino di frutta spostato a metà mattina.

    Le famiglie che usano l'applicazione per disdire il pasto sono 1.104 su 1.260.`,
  2023: testo`
    Sono stati serviti 155.430 pasti. Con la deliberazione di Giunta n. 19 del 07/02/2023 è stata introdotta la tariffa
    a fasce, che ha interessato 402 famiglie.

    Gli avanzi integri sono consegnati ogni giorno alla mensa solidale: in dieci mesi 1.870 chilogrammi fra pane e
    frutta.`,
}

/** 08-03, every year: school meals. Well made. */
export const mensa = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '08',
    numero: 3,
    programma: 'DUP_05_0401_0601',
    assessorato: ASSESSORATI.scuola,
    descrizione:
      'Garantire una mensa scolastica buona, controllata e con pochi sprechi, coinvolgendo le famiglie nella verifica della qualità.',
    stato: STATO[anno],
    fasi: [
      fase('Revisione del menù con il dietista e la commissione mensa', {
        peso: 40,
        fatto: 100,
        prevista: '01/05-10/09',
        svolta: '03/05-03/09',
        a: SCUOLA,
      }),
      fase('Sopralluoghi nei plessi e pesatura degli avanzi', {
        peso: 60,
        fatto: 100,
        prevista: '01/10-15/12',
        svolta: '01/10-10/12',
        a: SCUOLA,
        nota: 'i verbali dei sopralluoghi sono pubblicati nella pagina della commissione mensa',
      }),
    ],
    indicatori: [
      indicatore("Pasti serviti nell'anno", 'QUANTITATIVO', conSerie(PASTI, anno, ATTESI[anno][0])),
      indicatore(
        'Cibo avanzato rispetto a quello servito (percentuale, da ridurre)',
        'QUALITÀ',
        conSerie(SCARTO, anno, ATTESI[anno][1]),
      ),
    ],
  })
