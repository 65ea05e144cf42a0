package org.assize.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.assize.rule.RuleInForce;

/**
 * Turns facts into text and back. Every fact goes through text, cached or not, so that a fact that cannot be cached is
 * noticed on the first run and not on the second.
 */
final class FactCodec {

    private final Plan plan;
    private final ObjectMapper mapper = JsonMapper.builder().build();

    FactCodec(Plan plan) {
        this.plan = plan;
    }

    FileResult.FactHere encode(int rule, Record fact) {
        RuleInForce inForce = plan.rule(rule);
        List<Class<? extends Record>> types = inForce.rule().factTypes();
        int type = types.indexOf(fact.getClass());
        if (type < 0) {
            throw new MisuseException("it told a fact of type "
                    + fact.getClass().getSimpleName() + ", which it did not declare with gathering(...)");
        }
        try {
            return new FileResult.FactHere(rule, type, mapper.writeValueAsString(fact));
        } catch (JsonProcessingException e) {
            throw new MisuseException("its fact of type " + fact.getClass().getSimpleName()
                    + " cannot be written, as texts, numbers, enums, places, and lists and records of these can: "
                    + e.getOriginalMessage());
        }
    }

    Record decode(FileResult.FactHere fact) {
        Class<? extends Record> type = plan.rule(fact.rule()).rule().factTypes().get(fact.type());
        try {
            return mapper.readValue(fact.json(), type);
        } catch (JsonProcessingException e) {
            throw new MisuseException("its fact of type " + type.getSimpleName()
                    + " cannot be read back, as texts, numbers, enums, places, and lists and records of these can: "
                    + e.getOriginalMessage());
        }
    }
}
