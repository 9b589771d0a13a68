import { render } from 'preact'
import { takeToken } from './api/http.js'
import { App } from './parts/App.js'
import { start } from './state/start.js'

takeToken()
start()
const root = document.getElementById('app')
if (root !== null) render(<App />, root)
