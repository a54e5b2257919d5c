// The API as scripts of pages use it: JSON in, JSON out; what went wrong is an ApiError with the problem's faults.
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? 'The server answered with ' + status);
    this.status = status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.problem = problem;
  }
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

/** A request to a path of this origin; a body that is no string is sent as JSON. */
export async function request(method, path, {body, type = 'application/json', signal, headers = {}} = {}) {
  const options = {method, signal, headers: {Accept: 'application/json', ...headers}};
  if (body !== undefined) {
    options.headers['Content-Type'] = type;
    options.body = typeof body === 'string' ? body : JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch (cause) {
    if (cause.name === 'AbortError') {
      throw cause;
    }
    throw new ApiError(0, {detail: 'The server does not answer; try again when it is back'});
  }
  if (response.status === 401) {
    location.assign('/login?next=' + encodeURIComponent(location.pathname + location.search));
  }
  if (!response.ok) {
    throw new ApiError(response.status, await problemOf(response));
  }
  return response;
}

export async function json(method, path, options) {
  return (await request(method, path, options)).json();
}
