import { Avviso } from './avviso.tsx'

/** What came of a form just sent: done, in a sentence, or not done and why. */
export interface Esito {
  readonly bene: boolean
  readonly messaggio: string
}

/** Says it at the top of the page the form comes back to; nothing when no form was sent. */
export const AvvisoEsito = ({
  esito,
  nonFatto,
}: {
  readonly esito: Esito | null
  /** The heading of a refusal; the reason stands below. */
  readonly nonFatto: string
}) =>
  esito === null ? null : (
    <Avviso tono={esito.bene ? 'bene' : 'errore'} titolo={esito.bene ? esito.messaggio : nonFatto} subito>
      {esito.bene ? null : <p>{esito.messaggio}</p>}
    </Avviso>
  )
