import { useParole } from '../../ambiente.ts'
import { CampoData, CampoScelta } from '../../componenti/campo.tsx'
import type { DatiStoria } from './dati.ts'
import { indirizzoStoria } from './indirizzi.ts'

/** What to show: a form that asks for an address. */
export const FiltriStoria = ({ storia, filtro }: DatiStoria) => {
  const { storia: parole } = useParole()
  const p = parole.filtri
  const { scheda } = storia
  const attivo = Object.values(filtro).some((v) => v)
  return (
    <search>
      <form class="oc-storia-filtri" method="get" action={indirizzoStoria(scheda)} aria-label={p.nome}>
        {scheda === null ? (
          <CampoScelta
            nome="tipo"
            etichetta={p.tipo}
            valore={filtro.tipo ?? ''}
            vuota={p.tutto}
            opzioni={Object.entries(parole.tipi).map(([valore, testo]) => ({ valore, testo }))}
          />
        ) : (
          <CampoScelta
            nome="campo"
            etichetta={p.campo}
            valore={filtro.campo ?? ''}
            vuota={p.tutte}
            opzioni={storia.parti.map((x) => ({ valore: x.campo, testo: x.nome }))}
          />
        )}
        <CampoScelta
          nome="chi"
          etichetta={p.chi}
          valore={filtro.chi ?? ''}
          vuota={p.tutte_persone}
          opzioni={storia.autori.map((a) => ({ valore: a, testo: a }))}
        />
        <CampoData nome="dal" etichetta={p.dal} valore={filtro.dal ?? ''} />
        <CampoData nome="al" etichetta={p.al} valore={filtro.al ?? ''} />
        <div class="oc-pulsanti">
          <button type="submit" class="btn btn-primary">
            {p.mostra}
          </button>
          {attivo ? <a href={indirizzoStoria(scheda)}>{p.togli}</a> : null}
        </div>
      </form>
    </search>
  )
}
