import type { ConseguimentoObiettivo } from '../../../dominio/conseguimento/obiettivo.ts'
import { printPercentuale } from '../../../dominio/conseguimento/parole.ts'
import { useParole } from '../../ambiente.ts'
import { Tabella } from '../../componenti/tabella.tsx'

/** The score with its whole arithmetic, and the rule that gave it. */
export const Punteggio = ({ conseguimento }: { readonly conseguimento: ConseguimentoObiettivo }) => {
  const { punteggio, misure } = useParole().scheda
  const { profilo, righe, risultato } = conseguimento
  return (
    <div class="oc-calcolo">
      <p>{punteggio.regola(profilo.nome, profilo.versione)}</p>
      <Tabella
        nome={punteggio.tabella}
        colonne={[
          { chiave: 'passaggio', testo: punteggio.passaggio },
          { chiave: 'valore', testo: punteggio.valore, numero: true },
        ]}
      >
        {righe.slice(1).map((r, i) => (
          <tr key={`${i}-${r.testo}`}>
            <td>{r.testo}</td>
            <td class="numero">{r.valore}</td>
          </tr>
        ))}
        <tr class="totale">
          <td>{punteggio.risultato}</td>
          <td class="numero">{risultato === null ? misure.nonCalcolabile : printPercentuale(risultato)}</td>
        </tr>
      </Tabella>
    </div>
  )
}
