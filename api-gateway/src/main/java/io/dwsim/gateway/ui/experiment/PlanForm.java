package io.dwsim.gateway.ui.experiment;

import io.dwsim.common.json.DwsimJson;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A form that asks for a run, as the API asks for one. */
final class PlanForm {

    private static final String ROWS = "rows.";

    private PlanForm() {}

    /** Fields that are empty are left to the definition; what is no number is passed on, to be refused with a reason. */
    static ObjectNode request(Map<String, String> fields) {
        ObjectNode body = DwsimJson.mapper().createObjectNode();
        ObjectNode rows = body.putObject("rows");
        fields.forEach((name, text) -> {
            if (name.startsWith(ROWS) && !text.isBlank()) {
                put(rows, name.substring(ROWS.length()), text.strip());
            } else if (name.equals("seed") && !text.isBlank()) {
                put(body, name, text.strip());
            }
        });
        return body;
    }

    private static void put(ObjectNode object, String name, String text) {
        try {
            object.put(name, Long.parseLong(text));
        } catch (NumberFormatException e) {
            object.put(name, text);
        }
    }
}
