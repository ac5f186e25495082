using EmrNotebooks;

const string account = "111122223333";
const string region = "eu-west-1";
const string key = $"arn:aws:kms:{region}:{account}:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const string gitSecret = $"arn:aws:secretsmanager:{region}:{account}:secret:git-credentials-a1b2c3";

var iam = new WrittenDown(args.Length > 0 ? args[0] : "roles");
await new DefaultRole(iam).CreateAsync(account, region, "default-notebooks", gitSecret);
await new HandMadeRole(iam).CreateAsync(account, region, key, gitSecret);
iam.Save();
