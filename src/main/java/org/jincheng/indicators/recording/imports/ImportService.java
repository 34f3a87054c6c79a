package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.FullDisk;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.CanonicalUuid;
import org.jincheng.indicators.core.request.Permits;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Asked;
import org.jincheng.indicators.core.tables.RowChange;
import org.jincheng.indicators.core.tables.RowFault;
import org.jincheng.indicators.figures.recording.FigureWarnings;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jincheng.indicators.figures.recording.Staging;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Imports files: receives their rows without blocking other writes, checks them, and
 * records all of them in one revision, or none.
 */
@Service
@EnableConfigurationProperties(ImportProperties.class)
class ImportService {

	static final String PATH = "/api/v1/imports/";

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	/** The longest file of figures that a dry run writes, and takes back. */
	private static final DataSize MAX_WRITTEN = DataSize.ofMegabytes(2);

	private final Imports imports;

	private final Staging staging;

	private final FigureWarnings warnings;

	private final RevisionWriter revisions;

	private final TransactionTemplate transaction;

	private final ImportProperties properties;

	private final Permits permits;

	ImportService(Imports imports, Staging staging, FigureWarnings warnings, RevisionWriter revisions,
			PlatformTransactionManager transactions, ImportProperties properties) {
		this.imports = imports;
		this.staging = staging;
		this.warnings = warnings;
		this.revisions = revisions;
		this.transaction = new TransactionTemplate(transactions);
		this.properties = properties;
		this.permits = new Permits("imports", properties.maxConcurrent(), properties.maxConcurrent(), RETRY_AFTER);
	}

	/**
	 * Takes in a file, and returns what became of it.
	 * @throws RefusedException if nothing comes of it
	 * @throws IOException if the file does not come to its end
	 */
	ImportReport take(ImportRun run, Upload upload) throws IOException {
		try (var file = new ImportedFile(run, this.staging)) {
			file.receive(upload);
			try (var _ = this.permits.acquire(upload.client(), this.properties.waitTimeout(), Integer.MAX_VALUE)) {
				settle(run, file);
			}
		}
		catch (IOException | RuntimeException ex) {
			var isRefused = ex instanceof RefusedException && !(ex instanceof Upload.TooSlowException);
			this.imports.ended(run, isRefused ? ImportState.REFUSED : ImportState.FAILED, detail(ex));
			throw ex;
		}
		return get(run.id().toString());
	}

	private static String detail(Exception failure) {
		return switch (failure) {
			case RefusedException refused -> String.valueOf(refused.getMessage());
			case PessimisticLockingFailureException _ -> "Another change took too long. Nothing was changed.";
			case Exception full when FullDisk.isCauseOf(full) -> FullDisk.DETAIL;
			case IOException _ -> "The file did not arrive completely. Nothing was changed.";
			default -> "The service failed. Nothing was changed.";
		};
	}

	/**
	 * Checks what was received, and records it. Its report is part of the change, so that
	 * what was acknowledged is there.
	 */
	private void settle(ImportRun run, ImportedFile file) {
		if (run.asked().isDryRun()) {
			var rehearsed = rehearse(run, file);
			refuseFaults(run);
			this.imports.done(run, rehearsed.outcome(), null, rehearsed.warnings());
			return;
		}
		this.revisions.write(asked(run), this.properties.waitTimeout(), () -> {
			file.stage();
			if (!run.faults().isEmpty()) {
				file.take(null);
				refuseFaults(run);
			}
		}, (draft) -> {
			var recorded = put(run, file, draft);
			refuseFaults(run);
			var outcome = recorded.outcome();
			draft.summarize("Imported %d figures: %d recorded, %d corrected.".formatted(run.rows().get(),
					outcome.recorded(), outcome.corrected()));
			var changes = outcome.recorded() + outcome.corrected() > 0;
			this.imports.done(run, outcome, changes ? draft.number() : null, recorded.warnings());
			return run.id();
		});
	}

	/**
	 * Reports what would become of the rows; many figures are compared without a lock.
	 */
	private Recorded rehearse(ImportRun run, ImportedFile file) {
		if (run.bytes().get() > MAX_WRITTEN.toBytes()) {
			return this.transaction.execute((status) -> {
				status.setRollbackOnly();
				return new Recorded(file.take(null), List.of());
			});
		}
		return this.revisions.write(asked(run), this.properties.waitTimeout(), () -> {
		}, (draft) -> put(run, file, draft)).result();
	}

	private static Asked asked(ImportRun run) {
		return new Asked(RevisionAction.IMPORT, run.asked().actor(), null, run.asked().isDryRun());
	}

	/** Writes the rows, and finds what to look at in them. */
	private Recorded put(ImportRun run, ImportedFile file, RevisionDraft draft) {
		var before = this.warnings.before();
		var outcome = file.take(draft);
		return new Recorded(outcome, !run.faults().isEmpty() ? List.of() : this.warnings.of(before, draft.recordedAt(),
				(collection, id) -> "/" + collection + "/" + id, run.asked().language()));
	}

	private static void refuseFaults(ImportRun run) {
		var faults = run.faults();
		if (faults.isEmpty()) {
			return;
		}
		throw RefusedException.of(faults.isUnreadable() ? ProblemType.INVALID_FILE : ProblemType.DOES_NOT_FIT_THE_DATA,
				"Errors found: %d%s. Nothing was changed. The errors as CSV: %s%s/errors?format=csv"
					.formatted(faults.count(), faults.isFull() ? ", perhaps more" : "", PATH, run.id()),
				faults.inOrder().stream().map(ImportService::error).toList());
	}

	private static RequestError error(RowFault fault) {
		var column = fault.column().isEmpty() ? null : fault.column();
		return RequestError.of(ErrorPlace.ofCell(fault.line(), column), fault.value(), fault.reason());
	}

	ImportReport get(String id) {
		return CanonicalUuid.of(id)
			.flatMap(this.imports::find)
			.orElseThrow(() -> new NotFoundException("import", id, List.of()));
	}

	ResourceCollection<ImportReport> find(PageQuery page) {
		return new ResourceCollection<>(ImportReport.TABLE, page, (query) -> {
			var found = this.imports.page(!"startedAt".equals(query.sort()), query.keys(), query.size() + 1);
			return KeysetPage.of(found, this.imports.count(), query,
					(report) -> List.of(report.startedAt().toString(), report.id().toString()));
		});
	}

	ResourceCollection<RowFault> faults(String id, PageQuery page) {
		return ResourceCollection.of(RowFault.TABLE, this.imports.faults(get(id).id()), page);
	}

	ResourceCollection<RowChange> changes(String id, PageQuery page) {
		return ResourceCollection.of(RowChange.TABLE, this.imports.changes(get(id).id()), page);
	}

	/** What becomes of the rows, and what to look at in them. */
	private record Recorded(Outcome outcome, List<Warning> warnings) {
	}

}
