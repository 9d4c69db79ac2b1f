import { Big } from 'big.js'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { findVerso, isSiNo } from '../misura.ts'
import { normalizza } from '../testo/normalizza.ts'

/** Words that state how a target of zero is scored. */
const REGOLA =
  /\bzero\b|\bnessun|\bassenza\b|\bmassim|\bnon super|\binferior|\bminor[ei] |\bdecrescent|\bregola\b|<=|≤|\bsi calcola/

export const i02: Controllo = {
  id: 'I02',
  gravita: 'E',
  titolo: 'Valore atteso mancante, o zero senza una regola di calcolo',
  tace: "se il testo o la nota dicono come si misura lo zero («nessun reclamo», «tempo medio»), o l'indicatore è sì/no",
  esamina: perIndicatore((s, x, i) => {
    const chi = nomina('indicatore', i, x.descrizione)
    const raggiunto = x.valoreRaggiunto === null ? 'vuoto' : printDecimale(x.valoreRaggiunto)
    if (x.valoreAtteso === null)
      return rilievoIndicatore('I02', s, i, 'valoreAtteso', {
        gravita: 'E',
        domanda: `Qual è il valore atteso dell'${chi}?`,
        evidenza: `Atteso vuoto, raggiunto ${raggiunto}`,
      })
    if (!new Big(x.valoreAtteso).eq(0) || isSiNo(x) || findVerso(x) !== 'crescente') return null
    if (REGOLA.test(normalizza(`${x.descrizione} ${x.nota ?? ''}`))) return null
    return rilievoIndicatore('I02', s, i, 'valoreAtteso', {
      gravita: 'E',
      domanda: `L'${chi} ha valore atteso zero: è giusto, e con quale regola si misura il risultato?`,
      evidenza: `Atteso 0,00, raggiunto ${raggiunto}`,
    })
  }),
}
