package io.dwsim.gateway.run.web;

import io.dwsim.gateway.run.AnswersLoadedTables;
import io.dwsim.gateway.run.RunStatus;
import io.dwsim.gateway.run.RunView;
import io.dwsim.gateway.run.RunWaiting;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Holds back every answer that is a run until the run has ended, for as long as the client prefers ({@code Prefer: wait=30},
 * RFC 7240). By then the transaction of the request is over, so that waiting costs no more than the thread.
 */
@ControllerAdvice
class AwaitedRunAdvice implements ResponseBodyAdvice<Object> {

    private static final String PREFER = "Prefer";
    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    private final RunWaiting waiting;

    AwaitedRunAdvice(RunWaiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof RunView run)) {
            return body;
        }
        Optional<Duration> wait =
                WaitPreference.in(request.getHeaders().getOrEmpty(PREFER)).map(waiting::limited);
        Optional<RunView> awaited = wait.flatMap(longest -> waiting.awaitEnd(run, longest));
        if (awaited.isEmpty()) {
            return run;
        }
        response.getHeaders()
                .set(PREFERENCE_APPLIED, "wait=" + wait.orElseThrow().toSeconds());
        return answer(awaited.get(), returnType, response);
    }

    private static Object answer(RunView run, MethodParameter returnType, ServerHttpResponse response) {
        if (run.status() == RunStatus.RUNNING) {
            return run;
        }
        response.getHeaders().remove(HttpHeaders.RETRY_AFTER);
        if (returnType.hasMethodAnnotation(AnswersLoadedTables.class)) {
            response.setStatusCode(HttpStatus.OK);
            return LoadedRun.of(run);
        }
        return run;
    }
}
