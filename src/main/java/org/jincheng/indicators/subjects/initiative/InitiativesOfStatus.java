package org.jincheng.indicators.subjects.initiative;

import java.util.List;

/**
 * The initiatives that have the same status.
 *
 * @param status the progress of these initiatives
 * @param statusName the name of the status, for display
 * @param total the number of initiatives with this status
 * @param initiatives the first of these initiatives, by id
 */
public record InitiativesOfStatus(InitiativeStatus status, String statusName, int total,
		List<InitiativeResource> initiatives) {
}
