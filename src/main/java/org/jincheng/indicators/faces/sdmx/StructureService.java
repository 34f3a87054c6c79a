package org.jincheng.indicators.faces.sdmx;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.faces.sdmx.StructureMessage.Part;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds artefacts, each with its members. */
@Service
@Transactional(readOnly = true)
class StructureService {

	/** The wildcard for all agencies, ids, versions and kinds. */
	private static final Set<String> ALL = Set.of(SeriesKeys.ALL, "*");

	private static final String STRUCTURE = "structure";

	private final Schemes schemes;

	StructureService(Schemes schemes) {
		this.schemes = schemes;
	}

	/**
	 * The artefacts of a kind, with those that are asked for beside them.
	 * @param kind the kind as paths call it, or {@code structure} for all kinds
	 * @param agency, id and version several separated by {@code +}, or {@code all}
	 * @throws NotFoundException if there is none
	 */
	StructureMessage find(String kind, String agency, String id, String version, StructureQuery query) {
		var ofKind = Artefact.select((artefact) -> kind.equals(STRUCTURE) || artefact.kind().resource().equals(kind));
		var found = Artefact.select((artefact) -> ofKind.contains(artefact) && isNamed(agency, artefact.agency())
				&& isNamed(id, artefact.id()) && isVersion(version, artefact));
		if (found.isEmpty()) {
			throw new NotFoundException(kind, String.join(":", agency, id) + "(" + version + ")",
					ofKind.stream().map(Artefact::reference).toList());
		}
		var all = Objects.requireNonNullElse(query.references(), ReferencesParameter.NONE).of(found);
		all.addAll(found);
		return new StructureMessage(
				all.stream().map((artefact) -> new Part(artefact, this.schemes.items(artefact))).toList());
	}

	private static boolean isNamed(String names, String name) {
		return ALL.contains(names) || names(names).contains(name);
	}

	/** The names that a {@code +} separates, which may be there more than once. */
	private static List<String> names(String names) {
		return List.of(names.split("\\+", -1));
	}

	private static boolean isVersion(String versions, Artefact artefact) {
		return ALL.contains(versions) || names(versions).stream().anyMatch(artefact::isVersion);
	}

	/**
	 * Whether a reference is to a dataflow: its id, or agency, id and version separated
	 * by commas. Without a version it is to the latest.
	 */
	static boolean isReference(String reference, Artefact flow) {
		var parts = reference.split(",", -1);
		return switch (parts.length) {
			case 1 -> reference.equals(flow.id());
			case 2 -> isReference(reference + "," + Artefact.LATEST, flow);
			case 3 -> isNamed(parts[0], Artefact.AGENCY) && parts[1].equals(flow.id()) && flow.isVersion(parts[2]);
			default -> false;
		};
	}

}
