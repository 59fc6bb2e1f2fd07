package org.casus.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus completion}: a script that lets the shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a script that lets bash and zsh complete commands and options.",
    footer = {"", "Example:", "  casus completion > ~/.casus-completion && . ~/.casus-completion"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    command.getOut().println(AutoComplete.bash("casus", command.getParent()));
    return Status.ALL_READ;
  }
}
