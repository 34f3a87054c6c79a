package org.jincheng.indicators.recording.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What imports may take.
 *
 * @param longest how long a file can be
 * @param longestSheet how long the sheet of a workbook can be when it is not compressed
 * @param longestTable how long a table of the catalogue can be
 * @param mostAtOnce how many files are taken at once; one actor can have all but one of
 * them
 * @param slowest how many bytes of a file must come in a second while it is waited for
 * @param slowFor for how long they can come slower, unless another import waits
 * @param drainingFor how long what is left of a file is read when it is not taken: a
 * client that still sends it may not read the answer
 * @param patience how long an import waits for other changes to be made
 */
@ConfigurationProperties("jincheng.import")
record ImportProperties(@DefaultValue("1GB") DataSize longest, @DefaultValue("4GB") DataSize longestSheet,
		@DefaultValue("64MB") DataSize longestTable, @DefaultValue("2") int mostAtOnce,
		@DefaultValue("16KB") DataSize slowest, @DefaultValue("30s") Duration slowFor,
		@DefaultValue("5s") Duration drainingFor, @DefaultValue("10m") Duration patience) {
}
