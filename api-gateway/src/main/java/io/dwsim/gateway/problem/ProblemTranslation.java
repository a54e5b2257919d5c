package io.dwsim.gateway.problem;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCategory;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.control.ControlDatabaseFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Decides which problem speaks for an exception. What is a defect is logged here, under the id the answer names. */
@Component
public final class ProblemTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslation.class);

    /** The problem for any exception; never carries a stack trace or a class name. */
    public Problem of(Throwable failure) {
        if (failure instanceof DwsimException e) {
            return e.code().category() == ErrorCategory.INTERNAL ? logged(Problem.of(e), e) : Problem.of(e);
        }
        Optional<BodyTooLargeException> tooLarge = Causes.find(failure, BodyTooLargeException.class);
        if (tooLarge.isPresent()) {
            return tooLarge.get().problem();
        }
        if (failure instanceof HttpMessageNotReadableException e) {
            return unreadable(e);
        }
        if (ControlDatabaseFailure.isPassing(failure)) {
            LOG.warn("The control database does not answer: {}", failure.getMessage());
            return Problem.of(new DwsimException(
                    ErrorCode.CONTROL_DATABASE_UNAVAILABLE, "The control database does not answer; try again shortly"));
        }
        if (failure instanceof MethodArgumentNotValidException e) {
            return Problem.of(HttpError.INVALID_REQUEST, "The request is not valid", ValidationFaults.of(e));
        }
        if (failure instanceof HandlerMethodValidationException e
                && e.getStatusCode().is4xxClientError()) {
            return Problem.of(
                    HttpError.INVALID_REQUEST,
                    "The request is not valid",
                    ValidationFaults.of(e.getParameterValidationResults()));
        }
        if (failure instanceof TypeMismatchException e) {
            return wrongType(e);
        }
        if (failure instanceof ErrorResponse response) {
            return refused(response, failure);
        }
        return defect(failure);
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        List<Fault> faults = JsonFaults.in(e).stream().toList();
        return Problem.of(
                HttpError.INVALID_REQUEST,
                faults.isEmpty() ? "The request needs a body" : "The body cannot be read",
                faults.isEmpty() ? List.of(Fault.at("", "must not be empty")) : faults);
    }

    private static Problem wrongType(TypeMismatchException e) {
        String name =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        Class<?> type = e.getRequiredType();
        String message = "parameter '" + name + "' must be "
                + (type != null && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type))
                        ? "a number"
                        : "of another type");
        return Problem.of(
                HttpError.INVALID_REQUEST, "The request is not valid", List.of(new Fault("", message, e.getValue())));
    }

    private static Problem refused(ErrorResponse response, Throwable failure) {
        int status = response.getStatusCode().value();
        HttpError error = HttpError.of(status);
        if (error == HttpError.INTERNAL_ERROR) {
            return defect(failure);
        }
        String detail = response.getBody().getDetail();
        Problem problem = new Problem(status, error.name(), described(failure, detail), List.of(), Map.of(), Map.of());
        HttpHeaders headers = response.getHeaders();
        for (String name : headers.headerNames()) {
            problem = problem.withHeader(name, String.join(", ", headers.getOrEmpty(name)));
        }
        return problem;
    }

    private static String described(Throwable failure, @Nullable String detail) {
        if (failure instanceof NoResourceFoundException e) {
            return "There is no route " + e.getHttpMethod() + " /" + e.getResourcePath();
        }
        if (failure instanceof HttpRequestMethodNotSupportedException e) {
            return e.getMethod() + " is not supported here; supported: " + e.getSupportedHttpMethods();
        }
        if (failure instanceof HttpMediaTypeNotSupportedException e) {
            return "Content-Type " + e.getContentType() + " is not supported here; supported: "
                    + e.getSupportedMediaTypes();
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException e) {
            return "None of the media types in Accept can be given; supported: " + e.getSupportedMediaTypes();
        }
        return detail == null ? "The request cannot be served" : detail;
    }

    private static Problem defect(Throwable failure) {
        return logged(
                Problem.of(HttpError.INTERNAL_ERROR, "An internal error; the server's log has it under this id"),
                failure);
    }

    private static Problem logged(Problem problem, Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("Request failed, id {}", id, failure);
        return problem.withDetail("id", id);
    }
}
