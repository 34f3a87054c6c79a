package org.jincheng.indicators.request;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.problem.UnreadableBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads parts of a longer body or file as the body of a request each, and tells all that
 * is wrong with a part at once.
 */
@Component
public final class BodyReader {

	private final JsonMapper json;

	private final Validator validator;

	BodyReader(JsonMapper json, Validator validator) {
		// Each digit of a number counts, also a zero at its end.
		this.json = json.rebuild()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.build();
		this.validator = validator;
	}

	/**
	 * Parses a body.
	 * @throws RefusedException a 400 if it is no JSON
	 */
	public JsonNode tree(byte[] body) {
		try {
			return this.json.readTree(body);
		}
		catch (JacksonException ex) {
			throw new RefusedException(HttpStatus.BAD_REQUEST, UnreadableBody.detail(ex));
		}
	}

	/** Writes a record as the body of a request. */
	public ObjectNode of(Record state) {
		return this.json.valueToTree(state);
	}

	/**
	 * Reads a part.
	 * @param faults takes each fault, by the field in the part as in {@code name.en}
	 * @return what it says; null if it has faults
	 */
	public <R extends Record> @Nullable R read(JsonNode part, Class<R> type, Consumer<ParameterError> faults) {
		R read;
		try {
			read = this.json.treeToValue(part, type);
		}
		catch (JacksonException ex) {
			unreadable("", part, this.json.constructType(type), faults);
			return null;
		}
		var wrong = new ArrayList<>(BodyRules.violations(read));
		if (wrong.isEmpty()) {
			this.validator.validate(read)
				.stream()
				.map(BodyReader::fault)
				.sorted(Comparator.comparing(ParameterError::parameter))
				.forEach(wrong::add);
		}
		wrong.forEach(faults);
		return wrong.isEmpty() ? read : null;
	}

	/**
	 * Reads a body whose parts are read one by one afterwards, each by its own rules.
	 * @param faults takes each fault, by the field as in {@code name.en}
	 * @return what it says; null if it has faults
	 */
	public <R extends Record> @Nullable R readParts(JsonNode body, Class<R> type, Consumer<ParameterError> faults) {
		var found = new ArrayList<ParameterError>();
		unreadable("", body, this.json.constructType(type), found::add);
		found.forEach(faults);
		return found.isEmpty() ? this.json.treeToValue(body, type) : null;
	}

	/** Tells of a value that cannot be read what is wrong with which of its fields. */
	private void unreadable(String path, JsonNode value, JavaType type, Consumer<ParameterError> faults) {
		if (value.isObject() && type.isRecordType()) {
			unreadableFields(path, value, type, faults);
		}
		else if (value.isArray() && type.isCollectionLikeType()) {
			for (var i = 0; i < value.size(); i++) {
				unreadable(path + "[" + i + "]", value.get(i), type.getContentType(), faults);
			}
		}
		else if (value.isNull()) {
			faults.accept(ParameterError.of(path, null, "Is null."));
		}
		else {
			try {
				this.json.treeToValue(value, type);
			}
			catch (JacksonException ex) {
				var rejected = value.isValueNode() ? value.asString() : null;
				UnreadableBody.errors(ex)
					.forEach((error) -> faults.accept(((error.rejected() != null) ? error
							: ParameterError.of(error.parameter(), rejected, error.message()))
						.below(path)));
			}
		}
	}

	private void unreadableFields(String path, JsonNode value, JavaType type, Consumer<ParameterError> faults) {
		var components = type.getRawClass().getRecordComponents();
		var names = Arrays.stream(components).map(RecordComponent::getName).toList();
		var prefix = path.isEmpty() ? "" : path + ".";
		value.propertyNames()
			.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> faults.accept(ParameterError.unknownField(prefix + name, names)));
		for (var component : components) {
			var field = value.path(component.getName());
			if (!field.isMissingNode() && !field.isNull()) {
				unreadable(prefix + component.getName(), field, this.json.constructType(component.getGenericType()),
						faults);
			}
			else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isOptional(component)) {
				faults.accept(ParameterError.of(prefix + component.getName(), null, "Is missing."));
			}
		}
	}

	/** Returns whether a field may be left out, since another can say it. */
	private static boolean isOptional(RecordComponent component) {
		var schema = component.getAccessor().getAnnotation(Schema.class);
		return schema != null && schema.requiredMode() == Schema.RequiredMode.NOT_REQUIRED;
	}

	private static ParameterError fault(ConstraintViolation<?> violation) {
		return ParameterError.of(violation.getPropertyPath().toString(),
				(violation.getInvalidValue() != null) ? violation.getInvalidValue().toString() : null,
				"The value %s.".formatted(violation.getMessage()));
	}

}
