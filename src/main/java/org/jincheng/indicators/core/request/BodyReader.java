package org.jincheng.indicators.core.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validator;
import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.problem.UnreadableBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Reads parts of a longer body or file as the body of a request each, and tells all that
 * is wrong with a part at once.
 */
@Component
public final class BodyReader {

	private static final JsonFactory BOUNDED = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxTokenCount(UnreadableBody.MAX_TOKENS).build())
		.build();

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
	 * @throws RefusedException a 400 if it is no JSON, or an object of it has a key twice
	 */
	public JsonNode tree(byte[] body) {
		return parsed(() -> this.json.readTree(body));
	}

	/**
	 * Parses a body that anybody may send: a resource, a text or a message.
	 * @throws RefusedException a 400 if it is no JSON, has more names and values than
	 * these have, or an object of it has a key twice
	 */
	public JsonNode boundedTree(byte[] body) {
		return parsed(() -> this.json.readTree(BOUNDED.createParser(ObjectReadContext.empty(), body)));
	}

	private static JsonNode parsed(Supplier<@Nullable JsonNode> body) {
		try {
			var tree = body.get();
			if (tree == null || tree.isMissingNode()) {
				throw new RefusedException(ProblemType.MALFORMED_BODY, UnreadableBody.detail(null));
			}
			return tree;
		}
		catch (JacksonException ex) {
			if (ex.processor() instanceof JsonParser parser && ex.getOriginalMessage().startsWith("Duplicate ")) {
				throw RefusedException
					.invalidBody(List.of(RequestError.of(ErrorPlace.ofField(parser.streamReadContext().pathAsPointer()),
							null, "Is there twice in its object.")));
			}
			throw new RefusedException(ProblemType.MALFORMED_BODY, UnreadableBody.detail(ex));
		}
	}

	/** Writes a record as the body of a request. */
	public ObjectNode of(Record state) {
		return this.json.valueToTree(state);
	}

	/** Writes the value of a field as a body has it. */
	public JsonNode ofField(@Nullable Object value) {
		return this.json.valueToTree(value);
	}

	/**
	 * Reads a part.
	 * @param faults takes each fault, by the pointer of the field in the part
	 * @return what it says; null if it has faults
	 */
	public <R extends Record> @Nullable R read(JsonNode part, Class<R> type, Consumer<RequestError> faults) {
		var wrong = new ArrayList<RequestError>();
		var read = readable(part, type, wrong);
		if (read != null && wrong.size() < RequestError.MAX_ERRORS) {
			addOfOthers(BodyRules.violations(read).stream(), wrong);
			// Each item of a list that is too long may have violations of its own.
			if (wrong.stream().map(RequestError::message).noneMatch(BodyRules.TOO_MANY_ITEMS::equals)) {
				addOfOthers(violations(read), wrong);
			}
		}
		wrong.forEach(faults);
		return wrong.isEmpty() ? read : null;
	}

	/** Returns what is wrong with the fields of a record by their constraints. */
	private Stream<RequestError> violations(Record body) {
		return this.validator.validate(body)
			.stream()
			.map(BodyReader::fault)
			.sorted(Comparator.comparing(RequestError::pointer));
	}

	/**
	 * Adds a fault. One that is not listed is only counted, since it takes time and
	 * memory.
	 */
	private static void add(List<RequestError> faults, Supplier<RequestError> fault) {
		faults.add((faults.size() < RequestError.MAX_ERRORS) ? fault.get() : RequestError.UNLISTED);
	}

	/** Adds the faults of fields that have none yet. */
	private static void addOfOthers(Stream<RequestError> faults, List<RequestError> told) {
		var fields = told.stream().map(RequestError::pointer).collect(Collectors.toSet());
		faults.filter((fault) -> !fields.contains(fault.pointer())).forEach(told::add);
	}

	/** Returns what can be read of a part; null if nothing can. */
	private <R extends Record> @Nullable R readable(JsonNode part, Class<R> type, List<RequestError> faults) {
		try {
			return this.json.treeToValue(part, type);
		}
		catch (JacksonException ex) {
			var rest = part.deepCopy();
			if (!isReadable(JsonPointer.empty(), rest, this.json.constructType(type), faults)) {
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
	 * @param faults takes each fault, by the pointer of the field
	 * @return what it says; null if it has faults
	 */
	public <R extends Record> @Nullable R readParts(JsonNode body, Class<R> type, Consumer<RequestError> faults) {
		var found = new ArrayList<RequestError>();
		R read = null;
		try {
			isReadable(JsonPointer.empty(), body.deepCopy(), this.json.constructType(type), found);
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
	 * Reports the errors of the fields of a value, and removes these fields from it.
	 * @return whether the value is of its type without them
	 */
	private boolean isReadable(JsonPointer at, JsonNode value, JavaType type, List<RequestError> faults) {
		if (value instanceof ObjectNode fields && type.isRecordType() && ValueForms.of(type.getRawClass()) == null) {
			takeOutUnreadable(at, fields, type, faults);
			return true;
		}
		if (value instanceof ArrayNode items && type.isCollectionLikeType()) {
			for (var i = 0; i < items.size(); i++) {
				if (!isReadable(at.appendIndex(i), items.get(i), type.getContentType(), faults)) {
					items.setNull(i);
				}
			}
			return true;
		}
		if (value.isNull()) {
			add(faults, () -> RequestError.of(ErrorPlace.ofField(at), null, "Is null."));
			return false;
		}
		try {
			this.json.treeToValue(value, type);
			return true;
		}
		catch (JacksonException ex) {
			var rejected = value.isValueNode() ? value.asString() : null;
			UnreadableBody.errors(ex)
				.forEach((error) -> add(faults,
						() -> ((error.rejected() != null) ? error
								: new RequestError(error.at(), rejected, error.message(), error.allowed()))
							.below(at.toString())));
			return false;
		}
	}

	private void takeOutUnreadable(JsonPointer at, ObjectNode value, JavaType type, List<RequestError> faults) {
		var components = BodyFields.of(type.getRawClass()).toList();
		var names = BodyFields.names(type.getRawClass());
		var unknown = value.propertyNames().stream().filter((name) -> !names.contains(name)).toList();
		unknown.forEach((name) -> add(faults,
				() -> RequestError.unknownField(ErrorPlace.ofField(at.appendProperty(name)), name, names)));
		value.retain(names);
		for (var component : components) {
			var name = component.getName();
			var field = value.path(name);
			if (!field.isMissingNode() && !field.isNull()) {
				if (!isReadable(at.appendProperty(name), field, this.json.constructType(component.getGenericType()),
						faults)) {
					value.remove(name);
				}
			}
			else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
					&& !BodyFields.isOptional(component)) {
				add(faults, () -> RequestError.of(ErrorPlace.ofField(at.appendProperty(name)), null, "Is missing."));
			}
		}
	}

	private static RequestError fault(ConstraintViolation<?> violation) {
		var pointer = JsonPointer.empty();
		for (var step : violation.getPropertyPath()) {
			pointer = (step.getIndex() != null) ? pointer.appendIndex(step.getIndex()) : pointer;
			pointer = (step.getName() != null && step.getKind() != ElementKind.CONTAINER_ELEMENT
					&& !BodyFields.isUnwrapped(violation.getRootBeanClass(), step.getName()))
							? pointer.appendProperty(step.getName()) : pointer;
		}
		return RequestError.of(ErrorPlace.ofField(pointer),
				(violation.getInvalidValue() != null) ? violation.getInvalidValue().toString() : null,
				"The value %s.".formatted(violation.getMessage()));
	}

}
