import { Router } from 'express';
import { UserInputError } from '../questions/user-input-error.js';
import type { AskInWords } from '../sentences/ask-in-words.js';
import { sendError } from './http-errors.js';

/** `GET /ask.json?text=...`: the saved questions that a sentence asks. */
export function askRoute(ask: AskInWords): Router {
  return Router().get('/ask.json', async (request, response, next) => {
    const text = new URLSearchParams(/\?(.*)$/s.exec(request.originalUrl)?.[1] ?? '').get('text');
    if (text === null) {
      sendError(
        response,
        'BAD_REQUEST',
        'No text. Send the sentence: /ask.json?text=Who%20chaired%20COPUOS%20in%202010%3F',
      );
      return;
    }
    try {
      response.json(await ask(text));
    } catch (error) {
      if (error instanceof UserInputError) sendError(response, error.code, error.message);
      else next(error);
    }
  });
}
