import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { indirizzoElenco, indirizzoScheda } from '../../indirizzi.ts'

interface FasciaDiSchedaProps {
  readonly scheda: { readonly vista: string; readonly codice: string; readonly descrizione: string }
  /** The view's title, for the way back. */
  readonly vista: string
  /** What the page is about, for the crumbs; its title; its opening sentence; the words of the way back. */
  readonly parole: {
    readonly titolo: string
    readonly titoloDi: (codice: string) => string
    readonly apertura: string
    readonly torna: string
  }
}

/** The band of a page beside a card: where one is, of which card, and the way back to it. */
export const FasciaDiScheda = ({ scheda, vista, parole: p }: FasciaDiSchedaProps) => {
  const { elenco } = useParole()
  const ritorno = indirizzoScheda(scheda.vista, scheda.codice)
  return (
    <>
      <Briciole
        voci={[
          { testo: elenco.titoloVista(vista), indirizzo: indirizzoElenco(scheda.vista) },
          { testo: scheda.codice, indirizzo: ritorno },
          { testo: p.titolo },
        ]}
      />
      <h1>
        {p.titoloDi(scheda.codice)} <small class="oc-storia-di">{scheda.descrizione}</small>
      </h1>
      <p class="oc-apertura">{p.apertura}</p>
      <p>
        <a href={ritorno}>{p.torna}</a>
      </p>
    </>
  )
}
