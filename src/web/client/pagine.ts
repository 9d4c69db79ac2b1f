import { apriPerLaStampa } from './carta.ts'
import { compila } from './compila.ts'
import { copiaIndirizzi } from './copia.ts'
import { elencaFile } from './file.ts'
import { foglio } from './griglia.ts'
import { unaVoltaSola } from './invio.ts'
import { aggiornaLavoro } from './lavoro.ts'
import { chiudiMenu } from './menu.ts'

/** Enhancements only: every page does its work without this file. */
chiudiMenu()
apriPerLaStampa()
elencaFile()
copiaIndirizzi()
unaVoltaSola()
aggiornaLavoro()
compila()
foglio()
