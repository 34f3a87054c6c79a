package org.jincheng.indicators.request;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.problem.UnreadableBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
	 * @throws InvalidParametersException if an object of it has a key twice
	 * @throws RefusedException a 400 if it is no JSON
	 */
	public JsonNode tree(byte[] body) {
		try {
			return this.json.readTree(body);
		}
		catch (JacksonException ex) {
			var twice = keysGivenTwice(body);
			if (!twice.isEmpty()) {
				throw new InvalidParametersException(twice);
			}
			throw new RefusedException(HttpStatus.BAD_REQUEST, UnreadableBody.detail(ex));
		}
	}

	private List<ParameterError> keysGivenTwice(byte[] body) {
		var twice = new ArrayList<ParameterError>();
		var keys = new ArrayDeque<Set<String>>();
		try (var parser = this.json.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION).createParser(body)) {
			for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
				switch (token) {
					case START_OBJECT -> keys.push(new HashSet<>());
					case END_OBJECT -> keys.pop();
					case PROPERTY_NAME -> {
						if (!keys.element().add(parser.currentName())) {
							twice.add(ParameterError.of(path(parser.streamReadContext()), null,
									"Is there twice in its object."));
						}
					}
					default -> {
						// No key.
					}
				}
			}
		}
		catch (JacksonException ex) {
			// What comes after it is not read.
		}
		return twice;
	}

	/** Returns the field that a parser is at, as in {@code statements[0].source}. */
	private static String path(TokenStreamContext context) {
		var path = new StringBuilder();
		for (var at = context; !at.inRoot(); at = at.getParent()) {
			path.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName());
		}
		return path.substring(path.toString().startsWith(".") ? 1 : 0);
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
		var wrong = new ArrayList<ParameterError>();
		var read = readable(part, type, wrong::add);
		if (read != null) {
			addOfOthers(BodyRules.violations(read).stream(), wrong);
			addOfOthers(this.validator.validate(read)
				.stream()
				.map(BodyReader::fault)
				.sorted(Comparator.comparing(ParameterError::parameter)), wrong);
		}
		wrong.forEach(faults);
		return wrong.isEmpty() ? read : null;
	}

	/** Adds the faults of fields of which none is told yet. */
	private static void addOfOthers(Stream<ParameterError> faults, List<ParameterError> told) {
		var fields = told.stream().map(ParameterError::parameter).collect(Collectors.toSet());
		faults.filter((fault) -> !fields.contains(fault.parameter())).forEach(told::add);
	}

	/** Returns what can be read of a part; null if nothing can. */
	private <R extends Record> @Nullable R readable(JsonNode part, Class<R> type, Consumer<ParameterError> faults) {
		try {
			return this.json.treeToValue(part, type);
		}
		catch (JacksonException ex) {
			var rest = part.deepCopy();
			if (!isReadable("", rest, this.json.constructType(type), faults)) {
				return null;
			}
			try {
				return this.json.treeToValue(rest, type);
			}
			catch (JacksonException withoutThem) {
				return null;
			}
		}
	}

	/**
	 * Reads a body whose parts are read one by one afterwards, each by its own rules.
	 * @param faults takes each fault, by the field as in {@code name.en}
	 * @return what it says; null if it has faults
	 */
	public <R extends Record> @Nullable R readParts(JsonNode body, Class<R> type, Consumer<ParameterError> faults) {
		var found = new ArrayList<ParameterError>();
		R read = null;
		try {
			isReadable("", body.deepCopy(), this.json.constructType(type), found::add);
			read = found.isEmpty() ? this.json.treeToValue(body, type) : null;
		}
		catch (JacksonException ex) {
			// A part is of another type than the field says.
			found.addAll(UnreadableBody.errors(ex));
		}
		found.forEach(faults);
		return read;
	}

	/**
	 * Tells what is wrong with which fields of a value, and takes them out of it.
	 * @return whether the value is of its type without them
	 */
	private boolean isReadable(String path, JsonNode value, JavaType type, Consumer<ParameterError> faults) {
		if (value instanceof ObjectNode fields && type.isRecordType() && !type.hasRawClass(DateBound.class)) {
			takeOutUnreadable(path, fields, type, faults);
			return true;
		}
		if (value instanceof ArrayNode items && type.isCollectionLikeType()) {
			for (var i = 0; i < items.size(); i++) {
				if (!isReadable(path + "[" + i + "]", items.get(i), type.getContentType(), faults)) {
					items.setNull(i);
				}
			}
			return true;
		}
		if (value.isNull()) {
			faults.accept(ParameterError.of(path, null, "Is null."));
			return false;
		}
		try {
			this.json.treeToValue(value, type);
			return true;
		}
		catch (JacksonException ex) {
			var rejected = value.isValueNode() ? value.asString() : null;
			UnreadableBody.errors(ex)
				.forEach((error) -> faults.accept(((error.rejected() != null) ? error
						: new ParameterError(error.parameter(), rejected, error.message(), error.allowed()))
					.below(path)));
			return false;
		}
	}

	private void takeOutUnreadable(String path, ObjectNode value, JavaType type, Consumer<ParameterError> faults) {
		var components = type.getRawClass().getRecordComponents();
		var names = Arrays.stream(components).map(RecordComponent::getName).toList();
		var prefix = path.isEmpty() ? "" : path + ".";
		var unknown = value.propertyNames().stream().filter((name) -> !names.contains(name)).toList();
		unknown.forEach((name) -> faults.accept(ParameterError.unknownField(prefix + name, names)));
		value.remove(unknown);
		for (var component : components) {
			var name = component.getName();
			var field = value.path(name);
			if (!field.isMissingNode() && !field.isNull()) {
				if (!isReadable(prefix + name, field, this.json.constructType(component.getGenericType()), faults)) {
					value.remove(name);
				}
			}
			else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isOptional(component)) {
				faults.accept(ParameterError.of(prefix + name, null, "Is missing."));
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
