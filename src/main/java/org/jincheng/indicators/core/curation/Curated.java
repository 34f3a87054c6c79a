package org.jincheng.indicators.core.curation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

/**
 * Describes a collection whose resources curators change: how its resources are found,
 * checked, created and changed.
 *
 * @param <E> the entity
 * @param <R> the request for a resource: all that a curator says of it
 */
public final class Curated<E, R extends Record> {

	/**
	 * The condition of SQL that rows meet that were not withdrawn, and all entities. A
	 * filter of Hibernate would have it compile each query for each request.
	 */
	public static final String STANDING = "withdrawn_at is null";

	private final String collection;

	private final String noun;

	private final Class<R> requestType;

	private final Function<R, String> id;

	private final Function<String, Optional<E>> find;

	private final Function<E, R> state;

	private final Function<R, E> create;

	private final BiConsumer<E, R> change;

	private String key = "id";

	private @Nullable String withdrawal;

	private @Nullable String owner;

	private BiFunction<R, @Nullable R, R> normal = (request, current) -> request;

	private BiConsumer<R, References> check = (request, references) -> {
	};

	private Map<String, Set<String>> followers = Map.of();

	private Function<R, Collection<String>> referred = (request) -> List.of();

	private List<Use> uses = List.of();

	private Follower<R> follower = (before, after, draft) -> {
	};

	/**
	 * A collection whose requests refer to nothing.
	 * @param collection its path below that of the API
	 * @param noun what one of its resources is called in a sentence
	 * @param requestType what a request is read into
	 * @param id the id of the resource that a request is about
	 * @param find finds a resource by its id
	 * @param state the request that would make a resource what it is
	 * @param create makes an empty resource
	 * @param change makes a resource what a request says; only an empty one gets its id
	 */
	public Curated(String collection, String noun, Class<R> requestType, Function<R, String> id,
			Function<String, Optional<E>> find, Function<E, R> state, Supplier<E> create, BiConsumer<E, R> change) {
		this(collection, noun, requestType, id, find, state, (request) -> {
			var entity = create.get();
			change.accept(entity, request);
			return entity;
		}, change);
	}

	/** A collection whose new resources are made in a way of their own. */
	public Curated(String collection, String noun, Class<R> requestType, Function<R, String> id,
			Function<String, Optional<E>> find, Function<E, R> state, Function<R, E> create, BiConsumer<E, R> change) {
		this.collection = collection;
		this.noun = noun;
		this.requestType = requestType;
		this.id = id;
		this.find = find;
		this.state = state;
		this.create = create;
		this.change = change;
	}

	/** Finds a collection by its path below that of the API. */
	public static Optional<Curated<?, ?>> find(List<Curated<?, ?>> collections, String path) {
		return collections.stream().filter((one) -> one.collection.equals(path)).findFirst();
	}

	/** Names the field of a request that has the id, where that is not {@code id}. */
	public Curated<E, R> key(String field) {
		this.key = field;
		return this;
	}

	/**
	 * Says that each resource belongs to one of another collection, below whose path it
	 * is: its id has the code of that before its own, as in {@code ownership/private}.
	 * @param field the field of a request that has the code of the owner
	 */
	public Curated<E, R> ownedBy(String field) {
		this.owner = field;
		return this;
	}

	/**
	 * Says where its resources are stored, so that one that only history refers to can be
	 * withdrawn and stay for that.
	 * @param table the table, which has the column {@code withdrawn_at}
	 * @param id what the id of a row is, in SQL
	 */
	public Curated<E, R> storedIn(String table, String id) {
		this.withdrawal = """
				update %s set withdrawn_at = cast(:at as timestamptz)
				where %s = :id and (withdrawn_at is null) <> (cast(:at as timestamptz) is null)""".formatted(table, id);
		return this;
	}

	/**
	 * Gives requests that say the same one form, before anything is compared.
	 * @param normal takes a request and the present state; null if it is new
	 */
	public Curated<E, R> normalized(BiFunction<R, @Nullable R, R> normal) {
		this.normal = normal;
		return this;
	}

	/** Says which fields follow from another one, and are not undone where that is. */
	public Curated<E, R> following(String field, String... followers) {
		this.followers = Map.of(field, Set.of(followers));
		return this;
	}

	/** Whether a field follows from one of others. */
	boolean follows(String field, Collection<String> others) {
		return others.stream().anyMatch((other) -> this.followers.getOrDefault(other, Set.of()).contains(field));
	}

	/** Adds a check of what a request refers to, and whether its fields go together. */
	public Curated<E, R> check(BiConsumer<R, References> check) {
		this.check = this.check.andThen(check);
		return this;
	}

	/**
	 * Names the resources of its own collection that a request refers to, which are
	 * written before it.
	 */
	public Curated<E, R> refersTo(Function<R, Collection<String>> referred) {
		this.referred = referred;
		return this;
	}

	/** Says what can refer to its resources, which are not deleted then. */
	public Curated<E, R> uses(List<Use> uses) {
		this.uses = uses;
		return this;
	}

	/**
	 * Has others follow a change, once it is made and in the same revision: what exists
	 * only because of a resource, and what says what it says.
	 */
	public Curated<E, R> followedBy(Follower<R> follower) {
		this.follower = follower;
		return this;
	}

	public String collection() {
		return this.collection;
	}

	/** What one of its resources is called in a sentence. */
	public String noun() {
		return this.noun;
	}

	public Class<R> requestType() {
		return this.requestType;
	}

	/** The field of a request that has the id. */
	public String key() {
		return this.key;
	}

	/** The field of a request that has the code of its owner; null if it has none. */
	public @Nullable String owner() {
		return this.owner;
	}

	/** What is wrong with the id of a request. */
	public RequestError errorOfKey(String id, String message) {
		return RequestError.of(ErrorPlace.ofField("/" + this.key), id.substring(id.indexOf('/') + 1), message);
	}

	/** The id of the resource that a request is about. */
	public String id(R request) {
		return this.id.apply(request);
	}

	Optional<E> find(String id) {
		return this.find.apply(id);
	}

	R state(E entity) {
		return this.state.apply(entity);
	}

	/** What a request would have to say to change nothing, if there is the resource. */
	public Optional<R> current(String id) {
		return find(id).map(this.state);
	}

	/** The form that all requests have that say the same. */
	R normalized(R request) {
		return this.normal.apply(request, current(id(request)).orElse(null));
	}

	/** Notes what a request refers to and is not there, or does not go with it. */
	public void check(R request, References references) {
		this.check.accept(request, references);
	}

	/** The ids of what a request refers to in its own collection. */
	public Collection<String> referred(R request) {
		return this.referred.apply(request);
	}

	/** What is wrong with the request for a resource that is refused. */
	public List<RequestError> errors(String id, RefusedException refused) {
		return !refused.errors().isEmpty() ? refused.errors()
				: List.of(errorOfKey(id, String.valueOf(refused.getMessage())));
	}

	List<Use> uses() {
		return this.uses;
	}

	/**
	 * The statement that withdraws the resource {@code :id} at a moment {@code :at}, or
	 * brings it back if that is null; null where none is ever withdrawn.
	 */
	@Nullable String withdrawal() {
		return this.withdrawal;
	}

	E create(R request) {
		return this.create.apply(request);
	}

	void change(E entity, R request) {
		this.change.accept(entity, request);
	}

	void follow(@Nullable R before, @Nullable R after, RevisionDraft draft) {
		this.follower.follow(before, after, draft);
	}

	/** The path of a resource. */
	public String path(String id) {
		return (this.owner == null) ? path() + "/" + id
				: "/api/v1/" + this.owner + "s/" + id.replaceFirst("/", "/" + this.collection + "/");
	}

	/** The path of the collection. */
	String path() {
		return "/api/v1/" + this.collection;
	}

	/**
	 * Follows a change of a resource.
	 *
	 * @param <R> the request for a resource
	 */
	@FunctionalInterface
	public interface Follower<R> {

		/**
		 * Follows a change.
		 * @param before the resource before it; null if it is new
		 * @param after the resource after it; null if it is removed
		 * @param draft the revision
		 */
		void follow(@Nullable R before, @Nullable R after, RevisionDraft draft);

	}

}
