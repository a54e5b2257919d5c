package io.dwsim.gateway.problem;

import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** The violations bean validation found, each with the JSON pointer of its place. */
final class ValidationFaults {

    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private ValidationFaults() {}

    static List<Fault> of(Errors errors) {
        return errors.getAllErrors().stream().map(ValidationFaults::fault).toList();
    }

    static List<Fault> of(List<ParameterValidationResult> results) {
        List<Fault> faults = new ArrayList<>();
        for (ParameterValidationResult result : results) {
            if (result instanceof ParameterErrors body) {
                faults.addAll(of((Errors) body));
            } else {
                String name = result.getMethodParameter().getParameterName();
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    faults.add(new Fault("", "parameter '" + name + "' " + message(error), result.getArgument()));
                }
            }
        }
        return faults;
    }

    private static Fault fault(ObjectError error) {
        return error instanceof FieldError field
                ? new Fault(pointer(field.getField()), message(field), field.getRejectedValue())
                : Fault.at("", message(error));
    }

    /** Java property path to JSON pointer: {@code tables[0].targetRows} is {@code /tables/0/target_rows}. */
    static String pointer(String path) {
        String slashed =
                INDEX.matcher(path).replaceAll(".$1").replace("~", "~0").replace("/", "~1");
        return "/" + HUMP.matcher(slashed).replaceAll("_").replace('.', '/').toLowerCase(Locale.ROOT);
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }
}
