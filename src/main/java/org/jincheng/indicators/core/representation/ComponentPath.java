package org.jincheng.indicators.core.representation;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import org.apache.commons.lang3.function.Failable;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.request.SeparatedBy;
import org.jspecify.annotations.Nullable;

import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * A path from a record to a value in it, such as {@code period.start}. Its steps are
 * components, or methods that compute a value; a step from a list is taken from each item
 * of it.
 *
 * @param path the names of the steps
 * @param steps the steps
 * @param values what each step returns of a value
 * @param ofItems the path from each item, if the last step returns several; null
 * otherwise
 */
record ComponentPath(String path, List<Method> steps, List<Function<Object, @Nullable Object>> values,
		@Nullable ComponentPath ofItems) {

	/** Calling a method by reflection would take longer for each cell of each row. */
	private static final Map<Method, Function<Object, @Nullable Object>> VALUES = new ConcurrentHashMap<>();

	/**
	 * Finds the steps of a path.
	 * @throws IllegalArgumentException if a record has nothing of the name of a step
	 */
	static ComponentPath of(Class<?> type, String path) {
		var steps = new ArrayList<Method>();
		Class<?> from = type;
		var names = path.split("\\.", -1);
		for (int i = 0; i < names.length; i++) {
			var found = find(from, names[i]).toList();
			if (found.isEmpty()) {
				throw new IllegalArgumentException(from.getName() + " has no " + names[i]);
			}
			steps.addAll(found);
			var step = found.getLast();
			from = step.getReturnType();
			if (from == List.class && i < names.length - 1) {
				var item = ResolvableType.forMethodReturnType(step).getGeneric().toClass();
				var rest = String.join(".", List.of(names).subList(i + 1, names.length));
				return new ComponentPath(path, steps, values(steps), of(item, rest));
			}
		}
		return new ComponentPath(path, steps, values(steps), null);
	}

	private static List<Function<Object, @Nullable Object>> values(List<Method> steps) {
		return steps.stream().map((step) -> VALUES.computeIfAbsent(step, ComponentPath::value)).toList();
	}

	@SuppressWarnings("unchecked")
	private static Function<Object, @Nullable Object> value(Method step) {
		ReflectionUtils.makeAccessible(step);
		var handle = Failable.call(() -> MethodHandles.lookup().unreflect(step));
		return MethodHandleProxies.asInterfaceInstance(Function.class, handle);
	}

	/** Finds a step, or the steps to it in a record without a name of its own. */
	private static Stream<Method> find(Class<?> type, String name) {
		for (var component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
			if (BodyFields.isUnwrapped(component)
					&& BodyFields.of(component.getType()).anyMatch((part) -> part.getName().equals(name))) {
				return Stream.concat(Stream.of(component.getAccessor()), find(component.getType(), name));
			}
		}
		var method = ReflectionUtils.findMethod(type, name);
		return (method != null) ? Stream.of(BridgeMethodResolver.findBridgedMethod(method)) : Stream.of();
	}

	/** Returns the name of a column of the value, such as {@code period_start}. */
	String columnName() {
		return this.path.replace('.', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the field of JSON that the value is in, which what is said of a resource,
	 * and a record without a name of its own, are not.
	 */
	String field() {
		var field = this.steps.stream()
			.filter((step) -> !step.getName().equals("editable") && !step.isAnnotationPresent(JsonUnwrapped.class))
			.findFirst();
		return field.map(Method::getName).orElseGet(() -> Objects.requireNonNull(this.ofItems).field());
	}

	/** Returns the type of a cell of the value. Several values are one text. */
	ColumnType type() {
		var type = this.steps.getLast().getReturnType();
		return (type == List.class) ? ColumnType.TEXT : ColumnType.of(type);
	}

	/**
	 * Returns what Javadoc says of the value, without when it is null, which a cell shows
	 * as empty.
	 */
	String description() {
		if (this.ofItems != null) {
			return this.ofItems.description();
		}
		var step = this.steps.getLast();
		var text = new CommentFormatter().format(comment(step))
			.replaceAll("<[^>]+>", "")
			.replaceAll("\\s+", " ")
			.replaceFirst("; null .*", "")
			.strip();
		return StringUtils.capitalize(text.endsWith(".") ? text : text + ".");
	}

	private static Comment comment(Method step) {
		return RuntimeJavadoc.getJavadoc(step.getDeclaringClass())
			.getRecordComponents()
			.stream()
			.filter((component) -> component.getName().equals(step.getName()))
			.findFirst()
			.map(ParamJavadoc::getComment)
			.orElseGet(() -> RuntimeJavadoc.getJavadoc(step).getComment());
	}

	/** Returns the value in a record, as it is in a cell. */
	@Nullable Object valueIn(Object row) {
		Object value = row;
		for (var step : this.values) {
			value = step.apply(value);
			if (value == null) {
				return null;
			}
		}
		if (this.ofItems != null) {
			return joined((List<?>) value, " ", this.ofItems::valueIn);
		}
		var separated = this.steps.getLast().getAnnotation(SeparatedBy.class);
		return (value instanceof List<?> items)
				? joined(items, (separated != null) ? separated.value() : " ", ComponentPath::cell) : cell(value);
	}

	private static Object cell(Object value) {
		return switch (value) {
			case String text -> text;
			case Enum<?> code -> ((Term) code).code();
			case UUID id -> id.toString();
			case LocalizedText told -> told.toString();
			case CellText text -> text.toString();
			default -> value;
		};
	}

	private static String joined(List<?> items, String separator, Function<Object, @Nullable Object> cell) {
		return items.stream().map(cell).map(String::valueOf).collect(Collectors.joining(separator));
	}

}
