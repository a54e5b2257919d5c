package io.dwsim.common.experiment;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.json.DwsimJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** From text to a tree; what is not well-formed is refused with line and column. */
final class DocumentText {

    /** Reading a long scalar takes time in the square of its length; this much takes a second at most. */
    static final int LONGEST_YAML = 1_048_576;

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DocumentText() {}

    static JsonNode json(String text) {
        return parsed(DwsimJson.mapper(), "JSON", text);
    }

    static JsonNode yaml(String text) {
        if (text.length() > LONGEST_YAML) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "YAML may have " + LONGEST_YAML + " characters at most, this has " + text.length()
                            + "; send JSON instead");
        }
        try (JsonParser tokens = YAML.createParser(text)) {
            refuseAliases(tokens);
        } catch (JacksonException e) {
            throw malformed("YAML", MalformedDocument.of(e), e);
        }
        return parsed(YAML, "YAML", text);
    }

    private static JsonNode parsed(ObjectMapper mapper, String format, String text) {
        try (JsonParser tokens = mapper.createParser(text)) {
            JsonNode document = tokens.nextToken() == null
                    ? MissingNode.getInstance()
                    : mapper.reader()
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(tokens);
            if (tokens.nextToken() != null) {
                TokenStreamLocation place = tokens.currentTokenLocation();
                throw malformed(
                        format, MalformedDocument.at(place, "there is more after the end of the document"), null);
            }
            return document;
        } catch (JacksonException e) {
            throw malformed(format, MalformedDocument.of(e), e);
        } catch (NumberFormatException e) {
            // an exponent beyond 32 bits escapes Jackson's own checks
            throw malformed(format, ": a number is out of range", e);
        }
    }

    /** Jackson would read an alias as a text, the name of its anchor. */
    private static void refuseAliases(JsonParser tokens) {
        YAMLParser yaml = (YAMLParser) tokens;
        while (yaml.nextToken() != null) {
            if (yaml.isCurrentAlias()) {
                String alias = "'*" + yaml.getString() + "': aliases are not supported";
                throw malformed("YAML", MalformedDocument.at(yaml.currentTokenLocation(), alias), null);
            }
        }
    }

    private static DwsimException malformed(String format, String problem, @Nullable Throwable cause) {
        return new DwsimException(ErrorCode.INVALID_REQUEST, "not valid " + format + problem, cause);
    }
}
