FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# The dependencies are a layer of their own, which lasts as long as the pom.
COPY pom.xml mvnw ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline
COPY db db
COPY src src
RUN ./mvnw -B -q -Pimage -DskipTests package \
  && java -Djarmode=tools -jar target/jincheng-indicators-*.jar extract --layers --destination layers \
    --application-filename jincheng-indicators.jar

FROM eclipse-temurin:25-jdk AS java
# The modules that the service needs, as jdeps tells them, and the encodings of files. The archive of classes is for the
# processes that read files: those have other flags than the cache below.
RUN jlink --output /opt/jre --no-header-files --no-man-pages --exclude-files=glob:**.debuginfo --generate-cds-archive \
  --include-locales=en,zh --add-modules \
  java.se,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs

FROM debian:trixie-slim AS service
COPY --from=java /opt/jre /opt/jre
ENV LANG=C.UTF-8 PATH=/opt/jre/bin:$PATH
RUN useradd --system --create-home --shell /usr/sbin/nologin indicators
USER indicators
WORKDIR /app
# The flags of the image; JDK_JAVA_OPTIONS is left to whoever runs it, and wins flag by flag.
# Serial and compact headers: a small heap on few cores needs no threads and tables of a collector's own.
# Xmx and Xmn: without them the heap would grow with the host and its young part with that, and nothing would give it back.
# After the costly requests of src/bench a collection leaves 110 MB, and an export needs 60 more.
# Xms: in a container of 512 MB the heap would begin with 8 MB, into which the objects of the cache below do not fit, and
# nothing would start.
# One arena, and trimming it: the compilers take much memory while they are busy, and little later.
# Huge pages: code and heap are spread over much memory, which the processor finds its way in faster by larger pages.
# CICompilerCount: three threads of the second compiler instead of one. Requests that keep the processors busy leave one thread a
# fifth of one, so that for minutes half as many were answered as when the code was compiled.
# Tier4InvocationThreshold and Tier4MinInvocationThreshold: that compiler takes up what is known to be hot after 20,000 calls
# instead of 5,000. It would take the processors while the service starts, for code that is not hot afterwards.
# AOTReplayTraining: what the few requests of the training say of the code makes it a tenth slower than what load says of it.
# ArchiveRelocationMode: the cache below is mapped where it was made for. Elsewhere each page of it would be a copy.
# ExitOnOutOfMemoryError: threads that an exhausted heap has ended are not replaced, so that the service is started anew.
# MANAGEMENT_SERVER_ADDRESS: whoever runs the image says by the ports that it publishes who reaches it.
ENV MALLOC_ARENA_MAX=1 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 JINCHENG_STOREDRESPONSES_SIZE=32MB \
  JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmx192m -Xmn24m -XX:+ExitOnOutOfMemoryError -XX:TrimNativeHeapInterval=5000 -XX:+UseTransparentHugePages -XX:CICompilerCount=4 -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=20000 -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:ArchiveRelocationMode=0"
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
EXPOSE 8080 8081
# The shell's own TCP, because the image has no HTTP client.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["java", "-jar", "jincheng-indicators.jar"]

# The cache fits only the JVM, the flags and the files that it was made with: those of the service.
FROM service AS training
COPY src/main/docker/train /tmp/
RUN ["bash", "/tmp/train", "/tmp/service.aot"]

FROM service
COPY --from=training /tmp/service.aot ./
ENV JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS -XX:AOTCache=/app/service.aot"
