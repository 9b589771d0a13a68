/** The errors that each provider's contract names, and what is to be done about them. */
export interface ContractError {
  readonly status: number
  readonly json: unknown
  /** `retry`: passes; `final`: no call helps; `item`: one sentence's fault. */
  readonly means: 'retry' | 'final' | 'item'
  /** Part of the message that people see. */
  readonly says: string
}

const error = (status: number, means: ContractError['means'], says: string, json: unknown): ContractError => ({
  status,
  means,
  says,
  json,
})

const libre = (status: number, means: ContractError['means'], text: string): ContractError =>
  error(status, means, text, { error: text })
const deepl = (status: number, means: ContractError['means'], text = 'message'): ContractError =>
  error(status, means, text, { message: text })
const google = (status: number, means: ContractError['means'], text: string, reason = 'BACKEND'): ContractError =>
  error(status, means, text, { error: { code: status, message: text, status: reason } })
const azure = (code: number, means: ContractError['means'], text: string): ContractError =>
  error(Math.floor(code / 1000), means, String(code), { error: { code, message: text } })
const openai = (status: number, means: ContractError['means'], code: string): ContractError =>
  error(status, means, code, { error: { message: `about ${code}`, type: 'some_error', code } })

/** By the contract's type; Google v2 and v3 have the same. */
export const errorsOf: Readonly<Record<string, readonly ContractError[]>> = {
  libretranslate: [
    libre(400, 'item', 'Invalid request: request (20000) exceeds text limit (10000)'),
    libre(400, 'item', 'Invalid request: missing q parameter'),
    libre(400, 'final', 'Please contact the server operator to get an API key'),
    libre(400, 'final', 'Visit https://portal.libretranslate.com to get an API key'),
    libre(403, 'final', 'Invalid API key'),
    libre(403, 'final', 'You have been banned'),
    libre(429, 'retry', 'Slowdown: 30 per 1 minute'),
    libre(500, 'retry', 'Cannot translate text'),
  ],
  deepl: [
    deepl(400, 'item', 'Value for text not supported'),
    deepl(403, 'final', 'Forbidden'),
    deepl(404, 'final', 'Not found'),
    deepl(413, 'item', 'Request too large'),
    deepl(414, 'item', 'URI too long'),
    deepl(429, 'retry', 'Too many requests'),
    deepl(456, 'final', 'Quota Exceeded'),
    deepl(500, 'retry'),
    deepl(503, 'retry'),
    deepl(504, 'retry'),
    deepl(529, 'retry', 'Too many requests'),
  ],
  google: [
    google(400, 'item', 'Text is too long', 'INVALID_ARGUMENT'),
    google(401, 'final', 'Request had invalid authentication credentials', 'UNAUTHENTICATED'),
    google(403, 'retry', 'User Rate Limit Exceeded', 'PERMISSION_DENIED'),
    google(403, 'final', 'Daily Limit Exceeded', 'PERMISSION_DENIED'),
    google(403, 'final', 'The request is missing a valid API key', 'PERMISSION_DENIED'),
    google(404, 'final', 'Project not found', 'NOT_FOUND'),
    google(429, 'retry', 'Resource has been exhausted', 'RESOURCE_EXHAUSTED'),
    google(500, 'retry', 'Internal error', 'INTERNAL'),
    google(503, 'retry', 'The service is unavailable', 'UNAVAILABLE'),
  ],
  azure: [
    azure(400_050, 'item', 'The input text is too long'),
    azure(400_077, 'item', 'The maximum request size has been exceeded'),
    azure(401_000, 'final', 'The request is not authorized'),
    azure(401_015, 'final', 'The credentials are for the Speech API'),
    azure(403_001, 'final', 'The operation is not allowed because the subscription has exceeded its free quota'),
    azure(408_001, 'retry', 'The translation system requested is being prepared'),
    azure(408_002, 'retry', 'Request timed out waiting on incoming stream'),
    azure(429_000, 'retry', 'The server rejected the request: too many requests'),
    azure(500_000, 'retry', 'An unexpected error occurred'),
    azure(503_000, 'retry', 'Service is temporarily unavailable'),
  ],
  openai: [
    openai(400, 'item', 'context_length_exceeded'),
    openai(401, 'final', 'invalid_api_key'),
    openai(403, 'final', 'unsupported_country'),
    openai(404, 'final', 'model_not_found'),
    openai(408, 'retry', 'timeout'),
    openai(409, 'retry', 'conflict'),
    openai(422, 'item', 'unprocessable'),
    openai(429, 'retry', 'rate_limit_exceeded'),
    openai(429, 'final', 'insufficient_quota'),
    openai(500, 'retry', 'server_error'),
    openai(502, 'retry', 'bad_gateway'),
    openai(503, 'retry', 'overloaded'),
  ],
  ollama: [
    libre(400, 'item', 'invalid options'),
    libre(404, 'final', "model 'm-1' not found"),
    libre(500, 'retry', 'llama runner process has terminated'),
    libre(503, 'retry', 'server busy, please try again. maximum pending requests exceeded'),
  ],
  http: [
    libre(400, 'item', 'bad sentence'),
    libre(401, 'final', 'no'),
    libre(402, 'final', 'pay first'),
    libre(403, 'final', 'never'),
    libre(404, 'final', 'not here'),
    libre(408, 'retry', 'slow'),
    libre(413, 'item', 'too large'),
    libre(422, 'item', 'what?'),
    libre(429, 'retry', 'too often'),
    libre(500, 'retry', 'broken'),
    libre(502, 'retry', 'gateway'),
    libre(503, 'retry', 'away'),
    libre(504, 'retry', 'gateway is slow'),
  ],
}
