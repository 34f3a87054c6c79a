package org.jincheng.indicators.recording.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What imports may take.
 *
 * @param maxFileSize how long a file can be
 * @param maxConcurrent how many files are recorded at once; others that were received
 * wait
 * @param minRate how many bytes of a file must come in a second while it is waited for
 * @param slowTimeout for how long they can come slower
 * @param drainTimeout how long what is left of a file is read when it is not taken: a
 * client that still sends it may not read the answer
 * @param waitTimeout how long an import waits for others, and for other changes
 */
@ConfigurationProperties("jincheng.import")
record ImportProperties(@DefaultValue("1GB") DataSize maxFileSize, @DefaultValue("2") int maxConcurrent,
		@DefaultValue("16KB") DataSize minRate, @DefaultValue("30s") Duration slowTimeout,
		@DefaultValue("5s") Duration drainTimeout, @DefaultValue("10m") Duration waitTimeout) {
}
