using Amazon.CDK;

namespace EmrNotebooks
{
    sealed class Program
    {
        public static void Main(string[] args)
        {
            var app = new App(new AppProps
            {
                Outdir = args.Length > 0 ? args[0] : System.Environment.GetEnvironmentVariable("CDK_OUTDIR") ?? "cdk.out"
            });
            new NotebookStack(app, "NotebookStack");
            new HandMadeStack(app, "HandMadeStack");
            new StudioStack(app, "StudioStack");
            new GrantedStack(app, "GrantedStack");
            app.Synth();
        }
    }
}
