import { Router } from 'express';
import type { ChatStore } from '../app/ports.ts';
import type { ChatMeetingAnswer } from '../contract/tab-api.ts';
import { callerOf } from './identity.ts';
import { answerProblem } from './problem.ts';

/**
 * Which meeting a chat of Teams is linked to. The chat's name comes from the client and proves nothing: it finds only
 * what the caller's own collaboration has, and what is given of the meeting is decided where it is asked for.
 */
export function chatMeetingRoutes(chats: Pick<ChatStore, 'conversation'>): Router {
  const router = Router();
  router.get('/chats/:id/meeting', async (request, response) => {
    const { collaboration } = callerOf(response);
    const chat = await chats.conversation(request.params.id);
    const meeting = chat?.collaboration === collaboration ? chat.meeting : null;
    if (meeting === null) answerProblem(request, response, { kind: 'not-found' });
    else response.json({ meeting } satisfies ChatMeetingAnswer);
  });
  return router;
}
