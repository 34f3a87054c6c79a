package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Since;
import org.jincheng.indicators.recording.changes.ChangeOrder;
import org.jincheng.indicators.recording.changes.ChangeService;
import org.jincheng.indicators.recording.changes.ChangesQuery;
import org.jincheng.indicators.recording.changes.RevisionResource;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what changed in the data, the newest revision first. */
@Component("get_changes")
class ChangesTool implements Tool<ChangesTool.Arguments> {

	private static final String SOME = "must have at least one item; leave it out to get all";

	/** The most revisions, and the most changes of each. */
	private static final int MAX = 20;

	private final ChangeService changes;

	private final Citations citations;

	private final Answers answers;

	ChangesTool(ChangeService changes, Citations citations, Answers answers) {
		this.changes = changes;
		this.citations = citations;
		this.answers = answers;
	}

	/** Which revisions, as the parameters of {@code /changes} say it. */
	record Arguments(@Nullable Since since, @Nullable @Size(min = 1, message = SOME) List<String> place,
			@Nullable @Size(min = 1, message = SOME) List<String> indicator,
			@Nullable @Min(value = 1, message = "must be 1 or more") Long after) {
	}

	/**
	 * A page of revisions.
	 *
	 * @param revisions the revisions, the newest first, each with its first changes
	 * @param citation the citation of the dataset
	 * @param next what {@code after} takes for the next page; absent on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(List<RevisionResource> revisions, String citation, @Nullable Long next) implements InWords {

		@Override
		public Stream<String> lines() {
			return Stream.concat(
					this.revisions.stream()
						.map((it) -> "Revision %d, %s: %s".formatted(it.revision(), it.recordedAt(), it.summary())),
					Stream.of(InWords.more(this.next)));
		}

	}

	@Override
	@Transactional(readOnly = true)
	public Answer call(Arguments asked, ClientAddress client) {
		var query = new ChangesQuery(null, asked.after(), asked.since(), asked.place(), asked.indicator(),
				ChangeOrder.NUMBER_DESCENDING, MAX);
		var page = this.changes.find(query).keysetPage();
		var all = page.items().stream().map((it) -> it.withFirst(MAX)).toList();
		var shown = all.subList(0, this.answers.fitting(all));
		var isMore = shown.size() < all.size() || page.end() != null;
		return new Answer(shown, this.citations.ofDataset(Language.EN), isMore ? shown.getLast().revision() : null);
	}

}
