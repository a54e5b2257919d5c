package io.dwsim.common.experiment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the numbers of a column are spread.
 *
 * @param type name of the distribution, such as {@code normal}
 * @param parameters by the names the distribution has for them
 */
public record DistributionRule(String type, Map<String, BigDecimal> parameters) {

    public DistributionRule {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
